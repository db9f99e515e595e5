import { type DaysOf, daysOfMonth, daysOfWeek } from './cron-days.ts';
import { type CronField, valuesOf } from './cron-field.ts';

/** When something runs, by the clocks and the calendar of some time zone. */
export interface CronExpression {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOf: DaysOf;
  /** Counted from 1. */
  readonly months: readonly number[];
  readonly years: readonly number[];
}

const minutes: CronField = { name: 'minutes', first: 0, last: 59, steps: true };
const hours: CronField = { name: 'hours', first: 0, last: 23, steps: true };
const months: CronField = {
  ...{ name: 'months', first: 1, last: 12, steps: true },
  names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};
const years: CronField = { name: 'years', first: 1970, last: 2199, steps: true };

/**
 * Reads an expression such as `cron(0 8 1 1,4,7,10 ? *)`. Nothing is taken that AWS does not document: what runs here is
 * not refused there.
 * Throws a `RangeError` that names the field and says what it takes.
 * Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function parseCron(expression: string): CronExpression {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  const [minute, hour, dayOfMonth, month, dayOfWeek, year, ...rest] = fields;
  if (!minute || !hour || !dayOfMonth || !month || !dayOfWeek || !year || rest.length > 0) {
    const form = 'cron(minutes hours day-of-month month day-of-week year)';
    throw new RangeError(`A cron expression has the form ${form}, not ${expression}`);
  }
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new RangeError(
      `A cron expression has ? for the days of the month or of the week, and not for both: ${expression}`,
    );
  }
  return {
    minutes: valuesOf(minute, minutes),
    hours: valuesOf(hour, hours),
    daysOf: dayOfWeek === '?' ? daysOfMonth(dayOfMonth) : daysOfWeek(dayOfWeek),
    months: valuesOf(month, months),
    years: valuesOf(year, years),
  };
}
