import { mailOfTag } from './deliver/delivery-tag.ts';
import { type MailEvent, toldByEvent } from './deliver/told-by-event.ts';
import type { DeliveryRecord } from './ports/delivery-record.ts';
import type { Ports } from './ports/ports.ts';
import { follow } from './send-delivery.ts';

/**
 * Records what the mail service says became of a mail. Gives how its delivery stands then; undefined where the tag is
 * nobody's.
 */
export async function confirmDelivery(
  ports: Pick<Ports, 'deliveries' | 'now'>,
  tag: string,
  event: MailEvent,
): Promise<DeliveryRecord | undefined> {
  const mail = mailOfTag(tag);
  const latest = mail && (await ports.deliveries.latest(mail));
  return latest && follow(ports, latest, (record) => toldByEvent(event, mail.attempt, record));
}
