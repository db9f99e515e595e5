import type { DeliveryChange, DeliveryRecord } from '../ports/delivery-record.ts';

/** The state that follows from one by a change, at an instant. */
export function changedDelivery(latest: DeliveryRecord, change: DeliveryChange, at: string): DeliveryRecord {
  const { failure: _, confirmedAt: _c, confirmedEarlier: _e, settledBy: _s, ...kept } = latest;
  return { ...kept, ...change, change: latest.change + 1, at };
}
