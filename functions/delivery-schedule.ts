import { parseCron } from '../shared/deliver/cron/cron-expression.ts';
import { runsBetween } from '../shared/deliver/cron/next-run.ts';
import type { Delivery } from '../shared/deliver/delivery-settings.ts';
import { periodOf } from '../shared/deliver/period.ts';

// By then the clocks may be put forward or back: a local time in there may come twice, or never.
const lastHourOfChanges = 3;

/** What is wrong with a schedule by itself, in words; undefined where nothing is. */
export function scheduleFault(schedule: string): string | undefined {
  try {
    const isAtNight = parseCron(schedule).hours.some((hour) => hour <= lastHourOfChanges);
    return isAtNight ? 'a schedule between 00:00 and 03:59: daylight saving may skip or repeat it' : undefined;
  } catch (error) {
    return (error as RangeError).message;
  }
}

// Of the years that an expression names; none of this product's runs came before.
const [firstYear, yearsLookedAt] = [2026, 8];

/**
 * Which period a schedule comes in more than once; undefined where there is none. Of two runs in one period the second is
 * refused. Looked at by the clocks of UTC: those of another zone show the same times, in the same months.
 */
export function crowdedPeriod({ schedule, period }: Pick<Delivery, 'schedule' | 'period'>): string | undefined {
  const expression = parseCron(schedule);
  const years = expression.years.filter((year) => year >= firstYear).slice(0, yearsLookedAt);
  const periodIn = (run: Date | undefined): string | undefined => run && periodOf(run.toISOString(), 'UTC', period);
  for (const year of years) {
    const [after, until] = [new Date(Date.UTC(year, 0) - 1), new Date(Date.UTC(year + 1, 0) - 1)];
    const runs = runsBetween(expression, 'UTC', after, until);
    const crowded = runs.find((run, index) => periodIn(run) === periodIn(runs[index - 1]));
    if (crowded) return periodIn(crowded);
  }
  return undefined;
}
