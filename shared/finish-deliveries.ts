import type { DeliverySettings } from './deliver/delivery-settings.ts';
import { type DeliveryPatience, nextStep } from './deliver/next-step.ts';
import type { DeliveryRecord } from './ports/delivery-record.ts';
import type { DeliveryPorts } from './ports/ports.ts';
import { mailOf, prepareMail } from './prepared-mail.ts';
import { refuseOther } from './refuse-other.ts';
import { claimAndSend, type DeliveryWorker, follow } from './send-delivery.ts';

/** What came of the deliveries of a cycle that were not finished. */
export interface FinishedDeliveries {
  /** How each of them stands. */
  readonly records: readonly DeliveryRecord[];
  /** What was thrown by those that could not go on. */
  readonly errors: readonly unknown[];
}

/**
 * Goes on with every delivery of a cycle that is not finished, with the file that was rendered for it. One that cannot go
 * on keeps no other one waiting.
 */
export async function finishDeliveries(
  ports: DeliveryPorts,
  settings: DeliverySettings,
  worker: DeliveryWorker,
  cycle: string,
): Promise<FinishedDeliveries> {
  const unfinished = (await ports.deliveries.list(cycle)).filter(({ state }) => state !== 'sent' && state !== 'failed');
  const errors: unknown[] = [];
  const records: DeliveryRecord[] = [];
  for (const record of unfinished) {
    const now = await goOn(ports, settings, worker, record).catch((error: unknown) => void errors.push(error));
    records.push(now ?? record);
  }
  return { records, errors };
}

/** Does the next step of a delivery, where there is one by now. Gives how it stands then. */
export async function goOn(
  ports: DeliveryPorts,
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
  const prepared = await prepareMail(ports, settings, mailOf(record));
  refuseOther(record, prepared);
  return claimAndSend(ports, worker, record, prepared);
}

const abandoned = {
  state: 'unknown',
  failure: { code: 'claim-abandoned', message: 'whoever claimed it never said whether the mail was sent' },
} as const;
