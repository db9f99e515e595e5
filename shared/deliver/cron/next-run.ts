import type { CronExpression } from './cron-expression.ts';
import { type ZonePeriod, zonePeriods } from './zone-periods.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The instants after one and up to another at which AWS would run an expression by the clocks of a time zone (IANA name):
 * what the clocks skip in spring does not run, and what they show twice in autumn runs the first time.
 * Throws a `RangeError` where no such zone is known.
 * Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function runsBetween(expression: CronExpression, timeZone: string, after: Date, until: Date): Date[] {
  // Clocks are never a day away from UTC, and changes of clocks fall on whole minutes.
  const from = Math.floor(after.getTime() / minuteMs) * minuteMs - dayMs;
  const to = until.getTime() + dayMs;
  const periods = zonePeriods(timeZone, from, to);
  const runs: Date[] = [];
  for (const shown of shownTimes(expression, new Date(from), new Date(to))) {
    const run = instantOf(shown, periods);
    if (run !== undefined && run > after.getTime() && run <= until.getTime()) runs.push(new Date(run));
  }
  return runs;
}

/** The first instant at which the clocks show a time, which is given as if they showed UTC. */
function instantOf(shown: number, periods: readonly ZonePeriod[]): number | undefined {
  const period = periods.find(({ from, until, offset }) => shown - offset >= from && shown - offset < until);
  return period && shown - period.offset;
}

/** The times that an expression means, in order, as if clocks showed UTC; whole days at both ends. */
function* shownTimes(
  { minutes, hours, daysOf, months, years }: CronExpression,
  from: Date,
  to: Date,
): Generator<number> {
  const [first, last] = [from.getTime() - dayMs, to.getTime()];
  for (const year of years) {
    if (year < from.getUTCFullYear() || year > to.getUTCFullYear()) continue;
    for (const month of months) {
      for (const day of daysOf(year, month)) {
        const midnight = Date.UTC(year, month - 1, day);
        if (midnight < first || midnight > last) continue;
        for (const hour of hours) for (const minute of minutes) yield midnight + (hour * 60 + minute) * minuteMs;
      }
    }
  }
}
