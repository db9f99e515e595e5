/** A time during which the clocks of a zone stand at one distance from UTC. */
export interface ZonePeriod {
  /** Units: milliseconds since 1970, as in `until`, which is the first that no longer belongs to it. */
  readonly from: number;
  readonly until: number;
  /** Units: milliseconds, added to UTC. */
  readonly offset: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The periods of a time zone (IANA name) that cover a time. They are found by looking at the clocks once a day, and
 * minute by minute in halves where they differ: no zone changes its clocks twice within a day.
 * Throws a `RangeError` where no such zone is known.
 */
export function zonePeriods(timeZone: string, from: number, until: number): ZonePeriod[] {
  const offsetAt = offsetsOf(timeZone);
  const periods: ZonePeriod[] = [];
  let [begins, offset] = [from, offsetAt(from)];
  for (let at = from; at < until; at += dayMs) {
    const next = offsetAt(at + dayMs);
    if (next === offset) continue;
    const change = changeBetween(at, at + dayMs, offset, offsetAt);
    periods.push({ from: begins, until: change, offset });
    [begins, offset] = [change, next];
  }
  return [...periods, { from: begins, until: Number.POSITIVE_INFINITY, offset }];
}

function changeBetween(before: number, after: number, offset: number, offsetAt: (at: number) => number): number {
  let [low, high] = [before, after];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function offsetsOf(timeZone: string): (at: number) => number {
  // Swedish writes dates and times as ISO 8601 does. Making a format costs a hundred times what using it does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
