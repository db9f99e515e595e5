/** What a function is told by its environment, besides what each of them is told. */
export type VariableName =
  | 'BUCKET_NAME'
  | 'DELIVERIES'
  | 'DRIVE_ID'
  | 'GOOGLE_ACCOUNTS'
  | 'GOOGLE_CREDENTIALS'
  | 'GOOGLE_READERS'
  | 'LATEST_MINUTES'
  | 'QUEUE_URL'
  | 'QUIET_MINUTES'
  | 'READS_PER_MINUTE'
  | 'RETRY_MINUTES';

/** What a function may do in AWS. Whatever is not here it may not: nothing of it is `*`. */
export type Permission =
  /** `partitions`: only items whose PK is one of these, or begins with what stands before a `*`. */
  | {
      readonly on: 'table';
      readonly actions: readonly ('dynamodb:GetItem' | 'dynamodb:Query' | 'dynamodb:PutItem')[];
      readonly partitions?: readonly string[];
    }
  /** `under`: only objects whose key begins so. S3 asks for the right to get an object where its head is asked for. */
  | {
      readonly on: 'bucket';
      readonly actions: readonly ('s3:GetObject' | 's3:PutObject')[];
      readonly under: string;
    }
  | { readonly on: 'queue'; readonly actions: readonly 'sqs:SendMessage'[] }
  /** Only from the configured sender to the configured recipients, under the product's own configuration set. */
  | { readonly on: 'mail'; readonly actions: readonly ('ses:SendEmail' | 'ses:SendRawEmail')[] };

/** How Lambda treats a run that somebody started without waiting for it: a schedule, or an event. */
export interface UnattendedRuns {
  /** How often Lambda begins a run again that failed. */
  readonly retries: number;
  /** How old what it was started with may become meanwhile. */
  readonly mostSeconds: number;
  /** Whether what failed for good is kept for a person; not where the next run does the same anyway. */
  readonly keepFailed: boolean;
}

/** A Lambda function: one file of functions/, with all that it needs and may do. */
export interface FunctionResource {
  /** Of the file in functions/ that exports its `handler`. */
  readonly name: string;
  readonly does: string;
  /** A whole processor comes with 1,769 MB, a share of it with less. */
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** How long one call to the outside may take: several of them fit into the time-out. */
  readonly deadlineSeconds: number;
  /** How many may run at once; `configured` is the configuration's `concurrency.ingest`. */
  readonly atOnce: number | 'configured';
  /** As which of Google's identities it acts; absent, it is told of none and cannot reach Google. */
  readonly google?: 'reader' | 'publisher';
  readonly variables: readonly VariableName[];
  readonly may: readonly Permission[];
  /** Absent where somebody waits for its answer: a person's command, or the queue. */
  readonly unattended?: UnattendedRuns;
}
