import { type Day, dayAfter } from './calendar-day.ts';
import { isoInstant, isRealDay } from './iso-instant.ts';
import { startOfDay } from './start-of-day.ts';

/**
 * The instant that is meant by a day of the calendar (`YYYY-MM-DD`: its end in a time zone) or an ISO 8601 instant with
 * `Z` or an offset; never one that is still to come, for what will be so then nobody knows. Undefined where it is neither.
 * Shape: ISO 8601 in UTC, with milliseconds.
 */
export function asOfInstant(asked: string, timeZone: string, now: Date): string | undefined {
  const at = isRealDay(asked) ? endOfDay(asked, timeZone) : isoInstant(asked);
  return at && (at < now ? at : now).toISOString();
}

const endOfDay = (day: Day, timeZone: string): Date => new Date(Date.parse(startOfDay(dayAfter(day), timeZone)) - 1);
