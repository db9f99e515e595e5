import type { Day } from './calendar-day.ts';
import { startOfDay } from './start-of-day.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The instant that is meant by a day (`YYYY-MM-DD`: its end in a time zone) or an ISO 8601 instant; never one that is
 * still to come, for what will be so then nobody knows. Undefined where it is neither.
 * Shape: ISO 8601 in UTC, with milliseconds.
 */
export function asOfInstant(asked: string, timeZone: string, now: Date): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? endOfDay(asked, timeZone) : new Date(asked);
  if (Number.isNaN(at.getTime())) return undefined;
  return (at < now ? at : now).toISOString();
}

// The day after one that no calendar has is no day, and the instant none.
const endOfDay = (day: Day, timeZone: string): Date => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs);
  if (Number.isNaN(next.getTime())) return next;
  return new Date(Date.parse(startOfDay(next.toISOString().slice(0, 10), timeZone)) - 1);
};
