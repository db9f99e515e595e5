import type { Day } from './calendar-day.ts';

/** The day that an instant belongs to in a time zone (IANA name). */
export const dayAt = (instant: Date, timeZone: string): Day => localParts(instant, timeZone).slice(0, 10);

/** The instant, ISO 8601 in UTC, at which a day begins in a time zone. */
export function startOfDay(day: Day, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (at: number): number => Date.parse(`${localParts(new Date(at), timeZone)}Z`) - at;
  // Where the clocks change on that very day, the offset that holds at its beginning is the right one.
  return new Date(wanted - offsetAt(wanted - offsetAt(wanted))).toISOString();
}

// Swedish writes dates and times as ISO 8601 does.
const localParts = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');
