import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import { deliveryLines } from './delivery-words.ts';

/** What is asked of the world to say how deliveries stand. */
interface SayingWorld {
  /** Brings what the mail service tells. */
  readonly bring: () => Promise<void>;
  /** How a delivery stands by now. */
  readonly latest: (record: DeliveryRecord) => Promise<DeliveryRecord | undefined>;
  readonly say: (line: string) => void;
}

/**
 * Says of deliveries how they stand once the events of their mails were brought, also where those could not be: that is
 * thrown afterwards. Gives whether all are sent.
 */
export async function sayDeliveries(records: readonly DeliveryRecord[], { bring, latest, say }: SayingWorld) {
  const [brought] = await Promise.allSettled([bring()]);
  const now = await Promise.all(records.map(async (record) => (await latest(record)) ?? record));
  for (const line of now.flatMap(deliveryLines)) say(line);
  if (brought.status === 'rejected') throw brought.reason;
  return now.every(({ state }) => state === 'sent');
}
