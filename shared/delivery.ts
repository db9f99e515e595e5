import type { DeliverySettings } from './deliver/delivery-settings.ts';
import { periodOf } from './deliver/period.ts';
import { goOn } from './finish-deliveries.ts';
import type { DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { DeliveryPorts } from './ports/ports.ts';
import { deliveryOf, mailOf, prepareMail } from './prepared-mail.ts';
import { refuseOther } from './refuse-other.ts';
import { report } from './report.ts';
import { claimAndSend, type DeliveryWorker } from './send-delivery.ts';
import { timeZoneOf } from './store/standing.ts';

/** What a schedule asks for. */
export interface DeliveryRequest {
  readonly cycle: string;
  readonly report: string;
  /** The schedule's own instant, not the one at which somebody came to it. Shape: ISO 8601 in UTC, with milliseconds. */
  readonly scheduledAt: string;
}

/**
 * deliver: mails a report as of its schedule's instant, once for the period to which that belongs. Gives how the
 * delivery stands; done twice, or by several at once, there is one mail.
 *
 * A mail service knows no mail again. So the delivery is claimed immediately before the one request that sends it; where
 * that leaves a doubt, the state is `unknown` until an event of the service ends it. EventBridge brings SES's events as
 * best it can, so the absence of one proves nothing: after a while there is one more mail, which says that it may be the
 * second; never a third.
 *
 * Throws `delivery-differs` where the period's mail was another one, with nothing sent; `delivery-not-configured`;
 * `delivery-too-early` before the instant.
 */
export async function deliver(
  ports: DeliveryPorts,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  { cycle, report: id, scheduledAt }: DeliveryRequest,
): Promise<DeliveryRecord> {
  const { period } = deliveryOf(settings, id);
  if (ports.now() < new Date(scheduledAt))
    throw new SystemError('delivery-too-early', `${scheduledAt} is still to come`, { retry: true });
  await requireCycle(ports, cycle);
  const key = { cycle, report: id, period: periodOf(scheduledAt, await timeZoneOf(ports.store, cycle), period) };
  const known = await ports.deliveries.latest(key);
  const rendered = async () => ({ key, scheduledAt, file: (await report(ports, cycle, scheduledAt, [id]))[0] });
  // Of the same instant its file stays, whatever was recorded of that moment since.
  const toMail = known?.scheduledAt === scheduledAt ? mailOf(known) : await rendered();
  const prepared = await prepareMail(ports, settings, toMail);
  if (!known) return claimAndSend(ports, worker, undefined, prepared);
  refuseOther(known, prepared);
  return goOn(ports, settings, worker, known);
}

async function requireCycle({ store }: DeliveryPorts, cycle: string): Promise<void> {
  if ((await store.cycles()).some(({ id }) => id === cycle)) return;
  throw new SystemError('message-invalid', `there is no cycle «${cycle}»`, { retry: false });
}
