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
}

/** A set of SES's own rules, named by a mail: of what it tells EventBridge. */
export interface ConfigurationSetResource {
  readonly name: string;
  /** In the words of EventBridge (`detail-type`). */
  readonly tells: readonly string[];
}

/** A schedule of EventBridge Scheduler that is always there; those of the reports come from the configuration. */
export interface ScheduleResource {
  readonly name: string;
  readonly expression: string;
  /** The handler in functions/, and what it is given. */
  readonly handler: string;
  readonly input: object;
}

/** The keys of every table: hash and range, both strings. */
export const tableKeys = { partition: 'PK', sort: 'SK' } as const;

/** Everything versioned: framework, submissions, versions, heads, runs. */
export const planTable: TableResource = { name: 'plan' };

/** The workbooks as they were made and sent; an object is written once and never changed. */
export const reportsBucket: BucketResource = { name: 'reports' };

/** Messages that failed five times: each is a spreadsheet that somebody has to look at. */
export const ingestDeadLetterQueue: QueueResource = { name: 'ingest-dead', visibilityTimeoutSeconds: 120 };

/** One message for each spreadsheet that changed. */
export const ingestQueue: QueueResource = {
  name: 'ingest',
  visibilityTimeoutSeconds: 120,
  deadLetterQueue: ingestDeadLetterQueue.name,
  maxReceiveCount: 5,
};

/** What SES tells of the mails that bring reports: neither openings nor clicks, for nobody follows the readers. */
export const deliveriesConfigurationSet: ConfigurationSetResource = {
  name: 'deliveries',
  tells: ['Email Sent', 'Email Delivered', 'Email Rejected', 'Email Bounced', 'Email Complaint Received'],
};

/** Goes on with every delivery that was not finished: it was interrupted, put off, or is in doubt. */
export const finishDeliveriesSchedule: ScheduleResource = {
  ...{ name: 'finish-deliveries', expression: 'rate(15 minutes)' },
  ...{ handler: 'deliver', input: { finish: true } },
};

/** Where the state lives, and what runs by the clock, as plain data: read by the servers in infra/local and by the stacks in infra/aws. */
export const resources = {
  tables: [planTable],
  buckets: [reportsBucket],
  queues: [ingestDeadLetterQueue, ingestQueue],
  configurationSets: [deliveriesConfigurationSet],
  schedules: [finishDeliveriesSchedule],
} as const;
