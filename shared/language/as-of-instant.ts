import { type Day, dayAfter } from './calendar-day.ts';
import { startOfDay } from './start-of-day.ts';

/**
 * The instant that is meant by a day (`YYYY-MM-DD`: its end in a time zone) or an ISO 8601 instant; never one that is
 * still to come, for what will be so then nobody knows. Undefined where it is neither.
 * Shape: ISO 8601 in UTC, with milliseconds.
 */
export function asOfInstant(asked: string, timeZone: string, now: Date): string | undefined {
  const begins = new Date(asked);
  if (Number.isNaN(begins.getTime())) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? endOfDay(asked, timeZone) : begins;
  return (at < now ? at : now).toISOString();
}

const endOfDay = (day: Day, timeZone: string): Date => new Date(Date.parse(startOfDay(dayAfter(day), timeZone)) - 1);
