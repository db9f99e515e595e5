/** A day of the Gregorian calendar. Shape: `YYYY-MM-DD`. */
export type Day = string;

// Nothing in a plan happens outside these years: `1443` is a Hijri year, `2202` a slip, and a serial of 2022 is a year.
const [firstYear, lastYear] = [1990, 2100];
const dayMs = 86_400_000;

/** Whether a plan may speak of this year; else it needs another look. */
export const isPlausibleYear = (year: number): boolean => year >= firstYear && year <= lastYear;

/** The day with these numbers; `undefined` where the calendar has none, such as 31 February. */
export function calendarDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * The day that a spreadsheet keeps as a number, whatever its time; `undefined` where no plan speaks of such a day.
 * Units: `serial` counts days since 1899-12-30.
 */
export function dayOfSerial(serial: number): Day | undefined {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * dayMs);
  return isPlausibleYear(date.getUTCFullYear()) ? date.toISOString().slice(0, 10) : undefined;
}

/** The day after a day. */
export const dayAfter = (day: Day): Day => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
