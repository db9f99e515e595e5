import type { DeliveryKey, DeliveryRecord } from './delivery-record.ts';
import type { ReportRecord } from './records.ts';

/** What the flow asks of the place where deliveries are kept. Nothing is ever changed or deleted. */
export interface DeliveryStore {
  /** How a delivery stands; strongly consistent. */
  latest(key: DeliveryKey): Promise<DeliveryRecord | undefined>;
  /**
   * Adds a delivery's next state: the one that follows the state with the number before it. False, with nothing changed,
   * where that state has been followed by another one. The first state is the claim.
   */
  add(record: DeliveryRecord): Promise<boolean>;
  /** How every delivery of a cycle stands, by report and period. */
  list(cycle: string): Promise<DeliveryRecord[]>;
  /** Every state of a delivery, the first one first. */
  history(key: DeliveryKey): Promise<DeliveryRecord[]>;
  /**
   * The latest delivery of a report that is `sent` with its workbook, or with the words where to fetch it, and speaks of an
   * instant before the given one.
   */
  lastSent(cycle: string, report: string, before: string): Promise<DeliveryRecord | undefined>;
  /** The workbook that speaks of that very instant and that people have, may have or will have, by a delivery of the report. */
  broughtAsOf(cycle: string, report: string, asOf: string): Promise<ReportRecord | undefined>;
}
