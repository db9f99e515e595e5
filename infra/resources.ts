import { ingestFunction } from './resources/functions.ts';

/** A DynamoDB table: on demand, with the two string keys of `tableKeys`. */
export interface TableResource {
  readonly name: string;
}

/** An S3 bucket: private, read by people only through presigned links. */
export interface BucketResource {
  readonly name: string;
}

/** A standard SQS queue; a queue without `deadLetterQueue` keeps a message until somebody deletes it. */
export interface QueueResource {
  readonly name: string;
  /** How long a received message stays hidden: longer than the slowest handler, or work is done twice. */
  readonly visibilityTimeoutSeconds: number;
  /** Where a message goes that was received `maxReceiveCount` times and never deleted. */
  readonly deadLetterQueue?: string;
  readonly maxReceiveCount?: number;
  /** How long a message is kept that nobody takes; four days where nothing is said. */
  readonly keepsDays?: number;
}

/** A set of SES's own rules, named by a mail: of what it tells EventBridge. */
export interface ConfigurationSetResource {
  readonly name: string;
  /** In the words of EventBridge (`detail-type`). */
  readonly tells: readonly string[];
}

/** A schedule of EventBridge Scheduler. */
export interface ScheduleResource {
  readonly name: string;
  /** `configured`: in the words of the configuration, by the clocks of its time zone. */
  readonly expression: string;
  /** The handler in functions/, and what it is given; a configured one is told its cycle besides. */
  readonly handler: string;
  readonly input: object;
  /** For how long it is tried to start a run at all; what the run comes to is another matter. */
  readonly startsWithinSeconds: number;
}

/** The keys of every table: hash and range, both strings. */
export const tableKeys = { partition: 'PK', sort: 'SK' } as const;

/** Everything versioned: framework, submissions, versions, heads, runs. */
export const planTable: TableResource = { name: 'plan' };

/** The workbooks as they were made and sent; an object is written once and never changed. */
export const reportsBucket: BucketResource = { name: 'reports' };

// Lambda's own advice: a worker that is throttled tries again for as long as that before the message may come back.
const visibilityTimeoutSeconds = 6 * ingestFunction.timeoutSeconds;

// The longest that SQS allows: a holiday must not lose what a person is to look at.
const keepsDays = 14;

/** Messages that failed five times: each is a spreadsheet that somebody has to look at. */
export const ingestDeadLetterQueue: QueueResource = { name: 'ingest-dead', visibilityTimeoutSeconds, keepsDays };

/** One message for each spreadsheet that changed. */
export const ingestQueue: QueueResource = {
  name: 'ingest',
  visibilityTimeoutSeconds,
  deadLetterQueue: ingestDeadLetterQueue.name,
  maxReceiveCount: 5,
};

/** What a schedule or an event brought and nobody could do: each says what was asked, and mostly why it failed. */
export const failedRunsQueue: QueueResource = { name: 'failed-runs', visibilityTimeoutSeconds: 30, keepsDays };

/** What SES tells of the mails that bring reports: neither openings nor clicks, for nobody follows the readers. */
export const deliveriesConfigurationSet: ConfigurationSetResource = {
  name: 'deliveries',
  tells: ['Email Sent', 'Email Delivered', 'Email Rejected', 'Email Bounced', 'Email Complaint Received'],
};

/** Looks for spreadsheets that changed. */
export const watchSchedule: ScheduleResource = {
  ...{ name: 'watch', expression: 'rate(5 minutes)', startsWithinSeconds: 240 },
  ...{ handler: 'watch', input: {} },
};

/** Renders every workbook as of now, so that people fetch what is there already. */
export const workbooksSchedule: ScheduleResource = {
  ...{ name: 'workbooks', expression: 'configured', startsWithinSeconds: 3600 },
  ...{ handler: 'report', input: {} },
};

/** Goes on with every delivery that was not finished: it was interrupted, put off, or is in doubt. */
export const finishDeliveriesSchedule: ScheduleResource = {
  ...{ name: 'finish-deliveries', expression: 'rate(15 minutes)', startsWithinSeconds: 600 },
  ...{ handler: 'deliver', input: { finish: true } },
};

/**
 * One for each configured delivery. A run that is late belongs where it was meant: it is told its schedule's own instant,
 * which EventBridge fills in.
 */
export const deliverySchedule: ScheduleResource = {
  ...{ name: 'deliver', expression: 'configured', startsWithinSeconds: 86_400 },
  ...{ handler: 'deliver', input: { scheduledAt: '<aws.scheduler.scheduled-time>' } },
};

/** Where the state lives, as plain data: what the servers in infra/local serve. */
export const resources = {
  tables: [planTable],
  buckets: [reportsBucket],
  queues: [ingestDeadLetterQueue, ingestQueue, failedRunsQueue],
  configurationSets: [deliveriesConfigurationSet],
} as const;
