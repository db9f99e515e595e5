import type { DeliverySettings } from './deliver/delivery-settings.ts';
import { type DeliveryPatience, nextStep } from './deliver/next-step.ts';
import { periodOf } from './deliver/period.ts';
import type { DeliveryKey, DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { Ports } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { deliveryOf, prepareMail } from './prepared-mail.ts';
import { report } from './report.ts';
import { claimAndSend, type DeliveryWorker, follow, refuseOther } from './send-delivery.ts';
import { timeZoneOf } from './store/standing.ts';

/** What a schedule asks for. */
export interface DeliveryRequest {
  readonly cycle: string;
  readonly report: string;
  /** The schedule's own instant, not the one at which somebody came to it. Shape: ISO 8601 in UTC, with milliseconds. */
  readonly scheduledAt: string;
}

/** What a person decided of a delivery that failed or is in doubt. */
export interface DeliverySettlement extends DeliveryKey {
  /** `arrived`: the recipients have it · `again`: another mail is to be sent, as the configuration says by now. */
  readonly settle: 'arrived' | 'again';
  readonly by: string;
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
  ports: Ports,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  { cycle, report: id, scheduledAt }: DeliveryRequest,
): Promise<DeliveryRecord> {
  const { period } = deliveryOf(settings, id);
  if (ports.now() < new Date(scheduledAt))
    throw new SystemError('delivery-too-early', `${scheduledAt} is still to come`, { retry: true });
  await requireCycle(ports, cycle);
  const timeZone = await timeZoneOf(ports.store, cycle);
  const key = { cycle, report: id, period: periodOf(scheduledAt, timeZone, period) };
  const file = await rendered(ports, key, scheduledAt);
  const prepared = await prepareMail(ports, settings, { key, scheduledAt, file });
  const known = await ports.deliveries.latest(key);
  if (!known) return claimAndSend(ports, worker, undefined, prepared);
  refuseOther(known, prepared);
  return goOn(ports, settings, worker, known);
}

/**
 * Goes on with every delivery of a cycle that is not finished, with the file that was rendered for it. Gives those, as
 * they stand then. One that cannot go on keeps no other one waiting: what was thrown first is thrown at the end.
 */
export async function finishDeliveries(
  ports: Ports,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  cycle: string,
): Promise<DeliveryRecord[]> {
  const unfinished = (await ports.deliveries.list(cycle)).filter(({ state }) => state !== 'sent' && state !== 'failed');
  const errors: unknown[] = [];
  const records: DeliveryRecord[] = [];
  for (const record of unfinished) {
    const now = await goOn(ports, settings, worker, record).catch((error: unknown) => void errors.push(error));
    records.push(now ?? record);
  }
  if (errors.length > 0) throw errors[0];
  return records;
}

/**
 * Does what a person decided. Gives how the delivery stands then.
 * Throws `message-invalid` where there is no such delivery, or it neither failed nor is in doubt.
 */
export async function settleDelivery(
  ports: Ports,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  { settle, by, ...key }: DeliverySettlement,
): Promise<DeliveryRecord> {
  const known = await ports.deliveries.latest(key);
  if (known?.state !== 'failed' && known?.state !== 'unknown') {
    const stands = known ? `is ${known.state}` : 'was never begun';
    throw new SystemError('message-invalid', `${key.report} ${key.period} ${stands}: there is nothing to settle`, {
      retry: false,
    });
  }
  const { scheduledAt, file } = known;
  if (settle === 'again')
    return claimAndSend(ports, worker, known, await prepareMail(ports, settings, { key, scheduledAt, file }), by);
  return follow(ports, known, ({ state }) => (state === 'sent' ? undefined : { state: 'sent', settledBy: by }));
}

async function goOn(
  ports: Ports,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  record: DeliveryRecord,
): Promise<DeliveryRecord> {
  const configured = settings.deliveries.find(({ report: id }) => id === record.report);
  // What the configuration names no longer is not sent any more; that it is in doubt is said all the same.
  const confirmWithinMs = (configured?.confirmWithinMinutes ?? Infinity) * 60_000;
  const patience: DeliveryPatience = { deadlineMs: worker.deadlineMs, confirmWithinMs };
  const step = nextStep(record, ports.now(), patience);
  if (step === 'doubt') return follow(ports, record, ({ state }) => (state === 'claimed' ? abandoned : undefined));
  if (step === undefined || !configured) return record;
  const { scheduledAt, file } = record;
  const key = { cycle: record.cycle, report: record.report, period: record.period };
  const prepared = await prepareMail(ports, settings, { key, scheduledAt, file });
  refuseOther(record, prepared);
  return claimAndSend(ports, worker, record, prepared);
}

const abandoned = {
  state: 'unknown',
  failure: { code: 'claim-abandoned', message: 'whoever claimed it never said whether the mail was sent' },
} as const;

async function requireCycle({ store }: Ports, cycle: string): Promise<void> {
  if ((await store.cycles()).some(({ id }) => id === cycle)) return;
  throw new SystemError('message-invalid', `there is no cycle «${cycle}»`, { retry: false });
}

/** The workbook as of an instant; undefined where no framework was in force then. */
async function rendered(ports: Ports, key: DeliveryKey, scheduledAt: string): Promise<ReportRecord | undefined> {
  const [file] = await report(ports, key.cycle, scheduledAt, [key.report]);
  return file;
}
