import type { DeliveryChange, DeliveryRecord, DeliveryState } from '../ports/delivery-record.ts';

/** What the mail service says became of a mail. */
export interface MailEvent {
  /** `sent` on its way, or there · `returned` refused or bounced · `complained` the recipient took it for unwanted. */
  readonly kind: 'sent' | 'returned' | 'complained';
  readonly messageId: string;
  readonly at: string;
  /** Why, where it did not go well. */
  readonly failure: { readonly code: string; readonly message: string };
}

/**
 * What an event about one attempt makes of a delivery; undefined where nothing. Events come twice, late and in any order:
 * a mail that came back stays so whatever is said later of its sending.
 */
export function toldByEvent(event: MailEvent, attempt: number, record: DeliveryRecord): DeliveryChange | undefined {
  const { kind, failure } = event;
  if (record.cameBack?.includes(attempt)) return undefined;
  if (kind === 'sent') return isNews(attempt, record) ? sent(event, attempt, record) : undefined;
  if (kind === 'returned') return returned(event, attempt, record);
  if (attempt !== record.attempt || record.state === 'failed') return undefined;
  return record.failure?.code === failure.code ? undefined : { ...sent(event, attempt, record), failure };
}

function isNews(attempt: number, record: DeliveryRecord): boolean {
  const { attempt: last, state, mayBeSecond, messageId, confirmedAt, confirmedEarlier } = record;
  const isFirstOfTwo = attempt < last && mayBeSecond === true;
  if (attempt !== last && !isFirstOfTwo) return false;
  // So far only an earlier copy was confirmed: should that one come back, the last one has still been sent.
  if (state === 'sent') return confirmedAt === undefined || (attempt === last && confirmedEarlier !== undefined);
  // The second copy was never taken by the service, but the first one has been sent after all.
  if (state === 'failed') return isFirstOfTwo && messageId === undefined;
  return true;
}

function sent({ messageId, at }: MailEvent, attempt: number, record: DeliveryRecord): DeliveryChange {
  const isLast = attempt === record.attempt;
  return {
    state: 'sent',
    messageId: isLast ? messageId : (record.messageId ?? messageId),
    confirmedAt: record.confirmedAt ?? at,
    ...(isLast ? {} : { confirmedEarlier: { attempt, last: record.state } }),
    ...(record.state === 'sent' && record.failure ? { failure: record.failure } : {}),
  };
}

/** What a delivery is by its last mail alone, once the earlier one came back that was known to be sent. */
const byTheLast: Readonly<Record<DeliveryState, DeliveryState>> = {
  sent: 'sent',
  claimed: 'unknown',
  unknown: 'unknown',
  // It brought nothing: refused, or never sent.
  waiting: 'failed',
  failed: 'failed',
};

function returned({ failure, messageId }: MailEvent, attempt: number, record: DeliveryRecord) {
  const { attempt: last, state, mayBeSecond, confirmedEarlier } = record;
  const cameBack = [...(record.cameBack ?? []), attempt];
  if (attempt === last)
    return state === 'failed' ? undefined : { state: 'failed' as const, failure, messageId, cameBack };
  // A mail before the one that a person asked for afresh says nothing of it.
  if (attempt > last || !mayBeSecond) return undefined;
  if (confirmedEarlier?.attempt !== attempt) return { ...asItIs(record), cameBack };
  const now = byTheLast[confirmedEarlier.last];
  return { state: now, cameBack, ...(now === 'sent' ? {} : { failure }) };
}

const asItIs = ({ state, failure, confirmedAt, confirmedEarlier, settledBy }: DeliveryRecord): DeliveryChange => ({
  state,
  ...(failure ? { failure } : {}),
  ...(confirmedAt ? { confirmedAt } : {}),
  ...(confirmedEarlier ? { confirmedEarlier } : {}),
  ...(settledBy ? { settledBy } : {}),
});
