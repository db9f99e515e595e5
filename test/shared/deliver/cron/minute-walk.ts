/** What the clocks and the calendar of a time zone show in one minute. */
export interface Shown {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly lastDay: number;
}

/** What of an expression is meant, said a second time: by looking at one minute. */
export type Meant = (shown: Shown) => boolean;

/** When the clocks of a zone changed: by how much, at which instant. */
export interface Change {
  readonly at: number;
  readonly byMs: number;
}

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;

/**
 * Every minute of UTC from one instant to another, with what the clocks of a zone show in it, as if that were UTC. The
 * clocks are asked once in fifteen minutes: zones change theirs on quarters of an hour. They are the same tzdata that the
 * program sees: where a decree changes it, both follow.
 */
export class MinuteWalk {
  readonly #from: number;
  readonly #shown: Float64Array;

  constructor(timeZone: string, from: Date, until: Date) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    });
    this.#from = from.getTime();
    this.#shown = new Float64Array((until.getTime() - this.#from) / minuteMs);
    for (let at = this.#from; at < until.getTime(); at += quarterMs) {
      const [month = 0, day, year = 0, hour, minute] = (format.format(at).match(/\d+/g) ?? []).map(Number);
      const shown = Date.UTC(year, month - 1, day, hour, minute);
      const place = (at - this.#from) / minuteMs;
      for (let n = 0; n < 15; n++) this.#shown[place + n] = shown + n * minuteMs;
    }
  }

  /** The changes of the clocks within. */
  changes(): Change[] {
    const found: Change[] = [];
    for (let place = 1; place < this.#shown.length; place++) {
      const byMs = (this.#shown[place] ?? 0) - (this.#shown[place - 1] ?? 0) - minuteMs;
      if (byMs !== 0) found.push({ at: this.#from + place * minuteMs, byMs });
    }
    return found;
  }

  /** For each of several, the instants of the minutes that are meant: what clocks show again counts the first time. */
  runs(all: readonly Meant[]): string[][] {
    const runs = all.map((): string[] => []);
    let latest = Number.NEGATIVE_INFINITY;
    for (const [place, shown] of this.#shown.entries()) {
      if (shown <= latest) continue;
      latest = shown;
      const fields = fieldsOf(shown);
      for (const [index, meant] of all.entries()) {
        if (meant(fields)) runs[index]?.push(new Date(this.#from + place * minuteMs).toISOString());
      }
    }
    return runs;
  }
}

let today: Omit<Shown, 'minute' | 'hour'> & { readonly midnight: number } = {
  ...{ day: 0, month: 0, year: 0, weekday: 0, lastDay: 0 },
  midnight: Number.NaN,
};

function fieldsOf(shown: number): Shown {
  const midnight = Math.floor(shown / 86_400_000) * 86_400_000;
  if (today.midnight !== midnight) today = { midnight, ...dayOf(new Date(midnight)) };
  const minutes = (shown - midnight) / minuteMs;
  return { ...today, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

function dayOf(date: Date): Omit<Shown, 'minute' | 'hour'> {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { year, month: month + 1, day: date.getUTCDate(), weekday: date.getUTCDay(), lastDay };
}
