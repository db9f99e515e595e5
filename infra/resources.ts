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

/** Where the state lives, as plain data: read by the servers in infra/local and by the stacks in infra/aws. */
export const resources = {
  tables: [planTable],
  buckets: [reportsBucket],
  queues: [ingestDeadLetterQueue, ingestQueue],
} as const;
