import type { DeliveryRecord } from '../ports/delivery-record.ts';

/** What the mail service says became of a mail. */
export interface MailEvent {
  /** `sent` on its way, or there · `returned` refused or bounced · `complained` the recipient took it for unwanted. */
  readonly kind: 'sent' | 'returned' | 'complained';
  readonly messageId: string;
  readonly at: string;
  /** Why, where it did not go well. */
  readonly failure: { readonly code: string; readonly message: string };
}

/** What follows of an event. */
export type Told = Pick<DeliveryRecord, 'state'> &
  Partial<Pick<DeliveryRecord, 'failure' | 'messageId' | 'confirmedAt'>>;

/**
 * What an event about one attempt makes of a delivery; undefined where nothing. Events come twice, late and in any order:
 * a mail that came back stays failed whatever is said later of its sending.
 */
export function toldByEvent(event: MailEvent, attempt: number, record: DeliveryRecord): Told | undefined {
  const { kind, failure, messageId } = event;
  if (kind === 'sent') return isNews(attempt, record) ? sent(event, record) : undefined;
  // An earlier copy that came back says nothing of the one after it, of which its own events tell.
  if (attempt !== record.attempt || record.state === 'failed') return undefined;
  if (kind === 'returned') return { state: 'failed', failure, messageId };
  return record.failure?.code === failure.code ? undefined : { ...sent(event, record), failure };
}

function isNews(
  attempt: number,
  { attempt: last, state, mayBeSecond, messageId, confirmedAt }: DeliveryRecord,
): boolean {
  const isFirstOfTwo = attempt < last && mayBeSecond === true;
  if (attempt !== last && !isFirstOfTwo) return false;
  if (state === 'sent') return confirmedAt === undefined;
  // The second copy was never taken by the service, but the first one has been sent after all.
  if (state === 'failed') return isFirstOfTwo && messageId === undefined;
  return true;
}

const sent = ({ messageId, at }: MailEvent, record: DeliveryRecord): Told => ({
  state: 'sent',
  messageId: record.messageId ?? messageId,
  confirmedAt: record.confirmedAt ?? at,
  ...(record.state === 'sent' && record.failure ? { failure: record.failure } : {}),
});
