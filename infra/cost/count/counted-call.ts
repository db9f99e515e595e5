/** The services whose requests are counted; Google is one of them, for its quota and for what is sent there. */
export type CountedService = 'dynamodb' | 's3' | 'sqs' | 'ses' | 'google';

/** One request as it went over the wire, and what AWS would take for it. */
export interface CountedCall {
  readonly service: CountedService;
  /** The operation, and of DynamoDB the kind of key: `PutItem V#`. */
  readonly operation: string;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** By how much a table or a bucket grew. */
  readonly storedBytes: number;
  readonly sentBytes: number;
}

/** A request with its answer, both whole. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  readonly status: number;
  readonly answer: Buffer;
}

/** Tells the requests of one service: it remembers what was stored before. */
export type Counter = (exchange: Exchange) => CountedCall;
