import type { DeliveryRecord } from '../ports/delivery-record.ts';

/** How long a delivery is left to others. Units: milliseconds. */
export interface DeliveryPatience {
  /** How long one call to the outside takes at most. */
  readonly deadlineMs: number;
  /** How long a mail in doubt waits for the mail service's event. */
  readonly confirmWithinMs: number;
}

/** Whether a claim is so old that whoever made it has sent the mail, or died: it may send no more. */
const isAbandoned = ({ claimedAt }: DeliveryRecord, now: Date, deadlineMs: number): boolean =>
  now.getTime() - Date.parse(claimedAt) > 2 * deadlineMs;

/** Whether a claim is so fresh that one call more ends before anybody may take it for abandoned. */
export const isFresh = ({ claimedAt }: DeliveryRecord, now: Date, deadlineMs: number): boolean =>
  now.getTime() - Date.parse(claimedAt) < deadlineMs;

/**
 * What is to be done about a delivery: `send` its mail; `doubt` that its claim came to anything; or nothing, for it is
 * done, somebody is at it, an event may still come, or only a person can say more.
 */
export function nextStep(record: DeliveryRecord, now: Date, patience: DeliveryPatience): 'send' | 'doubt' | undefined {
  const { state, at, attempt } = record;
  if (state === 'waiting') return 'send';
  if (state === 'claimed') return isAbandoned(record, now, patience.deadlineMs) ? 'doubt' : undefined;
  // The absence of an event proves nothing: one more mail, which says so, and never a third.
  const isOver = state === 'unknown' && now.getTime() - Date.parse(at) > patience.confirmWithinMs;
  return isOver && attempt === 1 ? 'send' : undefined;
}
