import { parseCron } from './deliver/cron/cron-expression.ts';
import { runsBetween } from './deliver/cron/next-run.ts';
import type { DeliverySettings } from './deliver/delivery-settings.ts';
import type { DeliveryPorts } from './ports/ports.ts';

const minuteMs = 60_000;
// A schedule's run takes minutes, not a quarter of an hour; what a day ago was missing somebody has been told by now.
const [latestMs, forgottenMs] = [15 * minuteMs, 24 * 60 * minuteMs];

/** By whose clocks the schedules of the deliveries run, and of which cycle. */
export interface ScheduledFor {
  readonly cycle: string;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * The reports that a schedule ought to have begun to deliver, of which nothing is known: the schedule is gone, or what
 * it started never came so far. Of a cycle that is not there yet nothing is missing.
 */
export async function missingDeliveries(
  { store, deliveries, now }: Pick<DeliveryPorts, 'store' | 'deliveries' | 'now'>,
  settings: Pick<DeliverySettings, 'deliveries'>,
  { cycle, timeZone }: ScheduledFor,
): Promise<string[]> {
  if (!(await store.cycles()).some(({ id }) => id === cycle)) return [];
  const known = await deliveries.list(cycle);
  const [after, until] = [new Date(now().getTime() - forgottenMs), new Date(now().getTime() - latestMs)];
  const missing = settings.deliveries.filter(({ report, schedule }) => {
    const last = runsBetween(parseCron(schedule), timeZone, after, until).at(-1)?.toISOString();
    return last !== undefined && !known.some((one) => one.report === report && one.scheduledAt >= last);
  });
  return missing.map(({ report }) => report);
}
