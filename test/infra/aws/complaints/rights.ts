/*
 * What each role may do, as agreed: `action on resource`, or `action on resource if keys`. Written by hand, not taken from
 * infra/resources: whoever widens a right says so here. `@` stands for the prefix of the stage's names.
 */

const plan = 'CYCLE#* CYCLES DEPARTMENT#*';
const planAndMade = 'CYCLE#* CYCLES DELIVERY#* DEPARTMENT#* REPORT#*';
const reads = (partitions: string): string[] =>
  ['dynamodb:GetItem', 'dynamodb:Query'].map((action) => `${action} on table/@-plan if ${partitions}`);
const puts = (partitions: string): string => `dynamodb:PutItem on table/@-plan if ${partitions}`;
const mails = ['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) =>
  ['identity/ministry.example', 'configuration-set/@-deliveries'].map(
    (resource) => `${action} on ${resource} if sender recipients`,
  ),
);
const [getsFiles, putsFiles] = ['s3:GetObject on reports/*', 's3:PutObject on reports/*'];
const keepsFailedRuns = 'sqs:SendMessage on @-failed-runs';

/** By the role's name, without the prefix. */
export const rights: Readonly<Record<string, readonly string[]>> = {
  watch: [...['dynamodb:Query on table/@-plan if CYCLE#* CYCLES', puts('CYCLE#*')], 'sqs:SendMessage on @-ingest'],
  ingest: [
    ...[...reads(plan), puts('CYCLE#* DEPARTMENT#*')],
    // Lambda's own, which brings the messages.
    ...['sqs:ReceiveMessage on @-ingest', 'sqs:DeleteMessage on @-ingest', 'sqs:GetQueueAttributes on @-ingest'],
  ],
  report: [...reads(planAndMade), puts('CYCLE#* REPORT#*'), getsFiles, putsFiles, keepsFailedRuns],
  changes: [...reads(plan), puts('CYCLE#*'), putsFiles],
  deliver: [
    ...[...reads(planAndMade), puts('CYCLE#* DELIVERY#* REPORT#*'), getsFiles, putsFiles, keepsFailedRuns],
    ...mails,
  ],
  'mail-event': ['dynamodb:Query on table/@-plan if DELIVERY#*', puts('DELIVERY#*'), keepsFailedRuns],
  publish: [...reads(plan), puts('CYCLE#* CYCLES')],
  department: [...reads(plan), puts('CYCLE#*')],
  download: ['dynamodb:GetItem on table/@-plan if REPORT#*', puts('AUDIT#*'), getsFiles],
  schedules: [
    ...['lambda:InvokeFunction on function:@-watch', 'lambda:InvokeFunction on function:@-report'],
    ...['lambda:InvokeFunction on function:@-deliver', keepsFailedRuns],
  ],
};
