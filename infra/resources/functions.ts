import type { FunctionResource, Permission } from './function-resource.ts';

const google = ['DRIVE_ID', 'GOOGLE_CREDENTIALS', 'GOOGLE_ACCOUNTS'] as const;

const gets = (...partitions: string[]): Permission => ({ on: 'table', actions: ['dynamodb:GetItem'], partitions });
const queries = (...partitions: string[]): Permission => ({ on: 'table', actions: ['dynamodb:Query'], partitions });
const puts = (...partitions: string[]): Permission => ({ on: 'table', actions: ['dynamodb:PutItem'], partitions });
const keepsFiles = { on: 'bucket', actions: ['s3:GetObject', 's3:PutObject'], under: 'reports/' } satisfies Permission;
// Whoever reads a plan asks for its cycle, its departments, and of each what is in force.
const plan = ['CYCLES', 'CYCLE#*', 'DEPARTMENT#*'];
const sendsMessages: Permission = { on: 'queue', actions: ['sqs:SendMessage'] };

/** Every five minutes: it must be done before the next one begins, which does what this one could not. */
export const watchFunction: FunctionResource = {
  ...{ name: 'watch', does: 'finds what changed and sends one message for each' },
  ...{ memoryMb: 512, timeoutSeconds: 240, deadlineSeconds: 30, atOnce: 1 },
  google: 'reader',
  variables: [...google, 'QUEUE_URL', 'QUIET_MINUTES', 'LATEST_MINUTES', 'RETRY_MINUTES', 'READS_PER_MINUTE'],
  may: [queries('CYCLES', 'CYCLE#*'), puts('CYCLE#*'), sendsMessages],
  unattended: { retries: 0, mostSeconds: 240, keepFailed: false },
};

/** One spreadsheet a run: pull, read, validate, store, answer. */
export const ingestFunction: FunctionResource = {
  ...{ name: 'ingest', does: 'reads one spreadsheet, stores what passes and answers it' },
  ...{ memoryMb: 1024, timeoutSeconds: 90, deadlineSeconds: 30, atOnce: 'configured' },
  google: 'reader',
  variables: [...google],
  may: [queries(...plan), gets('CYCLE#*', 'DEPARTMENT#*'), puts('CYCLE#*', 'DEPARTMENT#*')],
};

/** Every official workbook at night, and any of them when somebody asks. */
export const reportFunction: FunctionResource = {
  ...{ name: 'report', does: 'renders the workbooks of a cycle' },
  ...{ memoryMb: 1769, timeoutSeconds: 600, deadlineSeconds: 30, atOnce: 2 },
  variables: ['BUCKET_NAME'],
  may: [queries(...plan, 'DELIVERY#*'), gets('DEPARTMENT#*', 'REPORT#*'), puts('REPORT#*'), keepsFiles],
  unattended: { retries: 1, mostSeconds: 3600, keepFailed: true },
};

/** What became another value between two instants. */
export const changesFunction: FunctionResource = {
  ...{ name: 'changes', does: 'compares a cycle as of two instants' },
  ...{ memoryMb: 1769, timeoutSeconds: 600, deadlineSeconds: 30, atOnce: 2 },
  variables: ['BUCKET_NAME'],
  may: [queries(...plan), gets('DEPARTMENT#*'), { ...keepsFiles, actions: ['s3:PutObject'] }],
};

/** Mails reports; a run that was interrupted is begun again, and nothing is ever mailed twice by it. */
export const deliverFunction: FunctionResource = {
  ...{ name: 'deliver', does: 'mails reports, once a period each' },
  ...{ memoryMb: 1769, timeoutSeconds: 600, deadlineSeconds: 30, atOnce: 2 },
  variables: ['BUCKET_NAME', 'DELIVERIES'],
  may: [
    queries(...plan, 'DELIVERY#*'),
    gets('DEPARTMENT#*', 'REPORT#*'),
    puts('DELIVERY#*', 'REPORT#*'),
    keepsFiles,
    // SES checks a mail with an attachment as a raw one, also where its parts were given apart.
    { on: 'mail', actions: ['ses:SendEmail', 'ses:SendRawEmail'] },
  ],
  unattended: { retries: 2, mostSeconds: 3600, keepFailed: true },
};

/** What SES tells of a mail, brought by EventBridge. */
export const mailEventFunction: FunctionResource = {
  ...{ name: 'mail-event', does: 'records what became of a mail' },
  ...{ memoryMb: 512, timeoutSeconds: 60, deadlineSeconds: 10, atOnce: 2 },
  variables: [],
  may: [queries('DELIVERY#*'), puts('DELIVERY#*')],
  unattended: { retries: 2, mostSeconds: 3600, keepFailed: true },
};

/** Makes and upgrades a whole cycle's spreadsheets: as long as Lambda allows, and a second run goes on. */
export const publishFunction: FunctionResource = {
  ...{ name: 'publish', does: 'publishes the spreadsheets of a cycle' },
  ...{ memoryMb: 1024, timeoutSeconds: 900, deadlineSeconds: 60, atOnce: 1 },
  google: 'publisher',
  variables: [...google, 'GOOGLE_READERS'],
  may: [queries(...plan), gets('CYCLE#*'), puts('CYCLES', 'CYCLE#*')],
};

/** One department more, or less. */
export const departmentFunction: FunctionResource = {
  ...{ name: 'department', does: 'adds or closes a department' },
  ...{ memoryMb: 1024, timeoutSeconds: 300, deadlineSeconds: 60, atOnce: 1 },
  google: 'publisher',
  variables: [...google, 'GOOGLE_READERS'],
  may: [queries(...plan), gets('CYCLE#*'), puts('CYCLE#*')],
};

/** Gives a person a link to a workbook, for a few minutes, and writes down that it did. */
export const downloadFunction: FunctionResource = {
  ...{ name: 'download', does: 'gives a link to a workbook for a few minutes' },
  ...{ memoryMb: 512, timeoutSeconds: 30, deadlineSeconds: 10, atOnce: 2 },
  variables: ['BUCKET_NAME'],
  may: [gets('REPORT#*'), puts('AUDIT#*'), { ...keepsFiles, actions: ['s3:GetObject'] }],
};

/** All of them, as they are deployed. */
export const functionResources: readonly FunctionResource[] = [
  ...[watchFunction, ingestFunction, reportFunction, changesFunction, deliverFunction, mailEventFunction],
  ...[publishFunction, departmentFunction, downloadFunction],
];
