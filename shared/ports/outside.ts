/** Who is called outside this program; `identity` is whoever gives a workload its token for Google. */
export type OutsideService = 'sheets' | 'drive' | 'dynamodb' | 's3' | 'sqs' | 'ses' | 'identity';

/** Whether a call changes something there. */
export type OutsideEffect = 'read' | 'write';

/** One call to the outside, as the seam numbers it. */
export interface OutsideCall {
  readonly service: OutsideService;
  readonly operation: string;
  readonly effect: OutsideEffect;
  /** What is asked of AWS, in the SDK's words: proofs of permissions rest on it. */
  readonly input?: object;
}

/**
 * The one seam through which every call to Google or AWS goes: it gives each a deadline and a number, counts them,
 * and is where tests inject faults. Implemented in functions/outside-calls.ts.
 */
export interface Outside {
  run<T>(call: OutsideCall, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Adds DynamoDB's own count of the units that a call consumed. */
  consumed(effect: OutsideEffect, units: number): void;
}
