import { parseCron } from './deliver/cron/cron-expression.ts';
import { runsBetween } from './deliver/cron/next-run.ts';
import type { DeliverySettings } from './deliver/delivery-settings.ts';
import type { DeliveryPorts } from './ports/ports.ts';

const minuteMs = 60_000;
// A schedule's run takes minutes, not a quarter of an hour; what a day ago was missing somebody has been told by now.
const [latestMs, forgottenMs] = [15 * minuteMs, 24 * 60 * minuteMs];

/**
 * The reports that a schedule ought to have begun to deliver, of which nothing is known: the schedule is gone, or what
 * it started never came so far. Of several cycles it is enough that one was delivered.
 */
export async function missingDeliveries(
  { store, deliveries, now }: Pick<DeliveryPorts, 'store' | 'deliveries' | 'now'>,
  settings: Pick<DeliverySettings, 'deliveries'>,
): Promise<string[]> {
  const cycles = await store.cycles();
  const known = (await Promise.all(cycles.map(({ id }) => deliveries.list(id)))).flat();
  const [after, until] = [new Date(now().getTime() - forgottenMs), new Date(now().getTime() - latestMs)];
  const missing = settings.deliveries.filter(({ report, schedule }) => {
    const slots = cycles.flatMap(({ timeZone }) => runsBetween(parseCron(schedule), timeZone, after, until));
    const last = slots
      .map((slot) => slot.toISOString())
      .toSorted()
      .at(-1);
    return last !== undefined && !known.some((one) => one.report === report && one.scheduledAt >= last);
  });
  return missing.map(({ report }) => report);
}
