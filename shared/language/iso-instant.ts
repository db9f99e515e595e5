import { calendarDay } from './calendar-day.ts';

/**
 * The instant that an ISO 8601 text names with its day, its time, and `Z` or an offset; undefined of anything else, for
 * what a time without one means nobody can tell, and of a day that no calendar has.
 */
export function isoInstant(text: string): Date | undefined {
  const [, day = ''] =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  const instant = new Date(text);
  return isRealDay(day) && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

/** Whether a text is a day of the calendar. Shape: `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  return calendarDay(year, month, day) === text;
}
