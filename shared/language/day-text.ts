import { calendarDay, type Day, isPlausibleYear } from './calendar-day.ts';
import { fold } from './fold.ts';
import { hijriMark, withMonthNumbers } from './month-names.ts';
import { plainDigits } from './plain-digits.ts';

/** What a text means as a day; `unclear` where the year is Hijri, has two digits, or is one of which no plan speaks. */
export type DayText = { readonly day: Day } | { readonly unclear: true };

const longestText = 100;
const timeBehind =
  /(?:(?<=\d)T|[\s,،-]+)(?:(?:الساعة|at) *)?\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: *[\p{L}\p{M}.]+)?(?:[+-]\d\d:?\d\d)?$/u;
const betweenDigitAndLetter = /(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu;

// What may stand in a date and says nothing of which day it is.
const fillers = new Set(
  [
    'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم شهر عام سنة من الموافق في م ميلادي ميلادية للميلاد',
    'sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat',
    'st nd rd th of the on',
  ]
    .flatMap((words) => words.split(' '))
    .map(fold),
);

// Day, month, year; the year first, as ISO has it; a month that is named may stand anywhere.
const orders = [
  /^(?<day>\d{1,2}) #?(?<month>\d{1,2}) (?<year>\d{4})$/,
  /^(?<year>\d{4}) #?(?<month>\d{1,2}) (?<day>\d{1,2})$/,
  /^#(?<month>\d{1,2}) (?<day>\d{1,2}) (?<year>\d{4})$/,
  /^(?<year>\d{4}) (?<day>\d{1,2}) #(?<month>\d{1,2})$/,
];
const twoDigitYear = /^(?:\d{1,2} #?\d{1,2}|#\d{1,2} \d{1,2}) \d{2}$/;

/**
 * Reads a day as people write it: day, month and year, or ISO, in any digits, with or without a weekday before and a time
 * behind it. `undefined` where it is none, also where only a month before the day would make it one.
 */
export function readDayText(text: string): DayText | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  if (twoDigitYear.test(parts) || (parts.includes(hijriMark) && /\d/.test(parts))) return { unclear: true };
  const { year, month, day } = orders.map((order) => order.exec(parts)?.groups).find(Boolean) ?? {};
  if (year === undefined) return undefined;
  if (!isPlausibleYear(Number(year))) return { unclear: true };
  const found = calendarDay(Number(year), Number(month), Number(day));
  return found === undefined ? undefined : { day: found };
}

/** The figures and months of a date: `15 #4 2022`; a month that is named twice, as in `نيسان/أبريل`, counts once. */
function partsOf(text: string): string | undefined {
  const plain = plainDigits(text);
  if (plain.length > longestText) return undefined;
  const words = fold(plain.replace(timeBehind, '')).replace(betweenDigitAndLetter, ' ');
  const parts = withMonthNumbers(words)
    .split(' ')
    .filter((part) => !fillers.has(part));
  return parts.filter((part, index) => !part.startsWith('#') || part !== parts[index - 1]).join(' ');
}
