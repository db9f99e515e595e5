import { type CronField, fieldFault, numberOf, valuesOf } from './cron-field.ts';

/** The days of one month, counted from 1 as months are, on which something runs. */
export type DaysOf = (year: number, month: number) => readonly number[];

const dayOfMonth: CronField = {
  ...{ name: 'days of the month', first: 1, last: 31, steps: true },
  more: '? where the days of the week are given; alone: L, LW, 15W',
};
const dayOfWeek: CronField = {
  ...{ name: 'days of the week', first: 1, last: 7, steps: false },
  names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
  more: '? where the days of the month are given; alone: L, 6L, 2#1',
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const daysIn = (year: number, month: number): number[] => Array.from({ length: lastDay(year, month) }, (_, n) => n + 1);
/** Sunday is 1. */
const weekday = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;

/** The days that a day-of-month field means; `L`, `LW` and `15W` stand alone. Throws a `RangeError`. */
export function daysOfMonth(text: string): DaysOf {
  if (text === 'L') return (year, month) => [lastDay(year, month)];
  if (text === 'LW') return (year, month) => [workingDayNear(year, month, lastDay(year, month))];
  if (text.endsWith('W')) {
    const day = numberOf(text.slice(0, -1), dayOfMonth);
    if (day === undefined) throw fieldFault(text, dayOfMonth);
    return (year, month) => (day > lastDay(year, month) ? [] : [workingDayNear(year, month, day)]);
  }
  const days = valuesOf(text, dayOfMonth);
  return (year, month) => days.filter((day) => day <= lastDay(year, month));
}

/** The days that a day-of-week field means; `L` (Saturday), `6L` (the last Friday) and `2#1` stand alone. Throws a `RangeError`. */
export function daysOfWeek(text: string): DaysOf {
  const [, digit = '', nth] = /^([1-7])(?:L|#([1-5]))$/.exec(text) ?? [];
  if (digit !== '')
    return (year, month) => [weekdaysIn(year, month, Number(digit)).at(nth ? Number(nth) - 1 : -1) ?? []].flat();
  const weekdays = new Set(text === 'L' ? [7] : valuesOf(text, dayOfWeek));
  return (year, month) => daysIn(year, month).filter((day) => weekdays.has(weekday(year, month, day)));
}

const weekdaysIn = (year: number, month: number, wanted: number): number[] =>
  daysIn(year, month).filter((day) => weekday(year, month, day) === wanted);

/** The day from Monday to Friday that is nearest to a day, in the same month. */
function workingDayNear(year: number, month: number, day: number): number {
  const on = weekday(year, month, day);
  if (on === 7) return day === 1 ? 3 : day - 1;
  if (on === 1) return day === lastDay(year, month) ? day - 2 : day + 1;
  return day;
}
