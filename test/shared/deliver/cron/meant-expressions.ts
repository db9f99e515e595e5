import type { Meant, Shown } from './minute-walk.ts';

const at =
  (hour: number, minute: number, meant: Meant = () => true): Meant =>
  (shown) =>
    shown.hour === hour && shown.minute === minute && meant(shown);

const isWorking = ({ weekday }: Shown): boolean => weekday >= 1 && weekday <= 5;

/** On which weekday another day of the same month falls. */
const weekdayOn = ({ day, weekday }: Shown, other: number): number => (((weekday + other - day) % 7) + 7) % 7;

/** Nearest to the 15th from Monday to Friday: it itself, the Friday before a Saturday, the Monday after a Sunday. */
const isNearestTo15: Meant = (shown) => {
  const on = weekdayOn(shown, 15);
  return shown.day === (on === 6 ? 14 : on === 0 ? 16 : 15);
};

/** Nearest to the 1st, never in the month before. */
const isNearestTo1: Meant = (shown) => {
  const on = weekdayOn(shown, 1);
  return shown.day === (on === 6 ? 3 : on === 0 ? 2 : 1);
};

/** The last of its weekday, and no working day is left after it. */
const isLastWorkingDay: Meant = (shown) => {
  if (!isWorking(shown)) return false;
  const left = Array.from({ length: shown.lastDay - shown.day }, (_, n) => shown.day + 1 + n);
  return left.every((day) => [0, 6].includes(weekdayOn(shown, day)));
};

/** Expressions as AWS takes them, each with what it means. */
export const meantExpressions: Readonly<Record<string, Meant>> = {
  'cron(0/15 * * * ? *)': ({ minute }) => minute % 15 === 0,
  'cron(30 2 * * ? *)': at(2, 30),
  'cron(0 0 * * ? *)': at(0, 0),
  'cron(*/20 0-3 ? * SAT,SUN *)': ({ hour, minute, weekday }) => minute % 20 === 0 && hour < 4 && weekday % 6 === 0,
  'cron(30 23 * * ? *)': at(23, 30),
  'cron(0 6 L * ? *)': at(6, 0, ({ day, lastDay }) => day === lastDay),
  'cron(0 8 ? * 2#1 *)': at(8, 0, ({ weekday, day }) => weekday === 1 && day <= 7),
  'cron(0 8 ? * 1#5 *)': at(8, 0, ({ weekday, day }) => weekday === 0 && day > 28),
  'cron(15 10 ? * 6L *)': at(10, 15, ({ weekday, day, lastDay }) => weekday === 5 && day > lastDay - 7),
  'cron(0 9 15W * ? *)': at(9, 0, isNearestTo15),
  'cron(0 9 1W * ? *)': at(9, 0, isNearestTo1),
  'cron(45 17 LW * ? *)': at(17, 45, isLastWorkingDay),
  'cron(0 8 1 1,4,7,10 ? *)': at(8, 0, ({ day, month }) => day === 1 && month % 3 === 1),
  'cron(0 12 5/10 MAR-OCT ? 2027)': at(
    ...([12, 0] as const),
    ({ day, month, year }) => [5, 15, 25].includes(day) && month >= 3 && month <= 10 && year === 2027,
  ),
  'cron(0 18 ? * MON-FRI *)': at(18, 0, isWorking),
  'cron(0 0 ? * L *)': at(0, 0, ({ weekday }) => weekday === 6),
  'cron(5 4 31 * ? 2026,2028)': at(4, 5, ({ day, year }) => day === 31 && year === 2026),
};
