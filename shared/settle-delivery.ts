import type { DeliverySettings } from './deliver/delivery-settings.ts';
import type { DeliveryKey, DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { DeliveryPorts } from './ports/ports.ts';
import { mailOf, prepareMail, type ToMail } from './prepared-mail.ts';
import { report } from './report.ts';
import { claimAndSend, type DeliveryWorker, follow } from './send-delivery.ts';

/** What a person decided of a delivery that did not arrive, or not with its workbook, or is in doubt. */
export interface DeliverySettlement extends DeliveryKey {
  /** `arrived`: the recipients have it · `again`: another mail is to be sent, as the configuration says by now. */
  readonly settle: 'arrived' | 'again';
  readonly by: string;
}

/**
 * Does what a person decided: of a mail that failed, is in doubt or waits, and of one that was sent without its workbook,
 * which is then rendered as of now and brought however incomplete it is. Gives how the delivery stands then.
 * Throws `message-invalid` where there is nothing to settle.
 */
export async function settleDelivery(
  ports: DeliveryPorts,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  { settle, by, ...key }: DeliverySettlement,
): Promise<DeliveryRecord> {
  const known = await ports.deliveries.latest(key);
  if (!known || !isToSettle(known, settle)) throw nothingToSettle(key, known ? `is ${known.state}` : 'was never begun');
  if (settle === 'arrived')
    return follow(ports, known, ({ state }) => (state === 'sent' ? undefined : { state: 'sent', settledBy: by }));
  if (known.state !== 'sent')
    return claimAndSend(ports, worker, known, await prepareMail(ports, settings, byNow(known)), by);
  // Another mail than the one that brought nothing: no copy of it.
  const { mayBeSecond: _, ...former } = known;
  return claimAndSend(ports, worker, former, await prepareMail(ports, settings, await asOfNow(ports, key)), by);
}

/** The same file, to whom and as the configuration says by now. */
const byNow = (record: DeliveryRecord): ToMail => ({ ...mailOf(record), isWithheld: undefined });

const unsettled: ReadonlySet<DeliveryRecord['state']> = new Set(['failed', 'unknown', 'waiting']);

const isToSettle = ({ state, attachment }: DeliveryRecord, settle: DeliverySettlement['settle']): boolean =>
  unsettled.has(state) ||
  (settle === 'again' && state === 'sent' && (attachment === 'withheld' || attachment === 'none'));

/** The workbook as it is now, whatever its completeness. Throws `message-invalid` where there still is none. */
async function asOfNow(ports: DeliveryPorts, key: DeliveryKey): Promise<ToMail> {
  const scheduledAt = ports.now().toISOString();
  const [file] = await report(ports, key.cycle, scheduledAt, [key.report]);
  if (!file) throw nothingToSettle(key, 'brought nothing, and no framework is in force yet');
  return { key, scheduledAt, file, evenIncomplete: true };
}

const nothingToSettle = ({ report: id, period }: DeliveryKey, why: string): SystemError =>
  new SystemError('message-invalid', `${id} ${period} ${why}: there is nothing to settle`, { retry: false });
