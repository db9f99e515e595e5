import type { DeliveryRecord } from '../shared/ports/delivery-record.ts';

/** Says aloud that a delivery failed or is in doubt: a line of the log, as an alarm looks for it. */
export function logDelivery({ state, report, period, attempt, failure }: DeliveryRecord): void {
  if (state !== 'failed' && state !== 'unknown') return;
  console.error(JSON.stringify({ level: 'error', delivery: state, report, period, attempt, failure }));
}
