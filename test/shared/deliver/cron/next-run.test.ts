import { describe, expect, it } from 'vitest';
import { parseCron } from '../../../../shared/deliver/cron/cron-expression.ts';
import { runsBetween } from '../../../../shared/deliver/cron/next-run.ts';
import { type Change, MinuteWalk } from './minute-walk.ts';
import { meantExpressions } from './meant-expressions.ts';

const zones = ['Asia/Hebron', 'Europe/Paris', 'America/Santiago'];
const dayMs = 86_400_000;
const [from, until] = [new Date('2026-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')];

/** The instants from one on and before another. */
const runs = (expression: string, timeZone: string, first: Date, end: Date): string[] =>
  runsBetween(parseCron(expression), timeZone, new Date(first.getTime() - 1), new Date(end.getTime() - 1)).map((run) =>
    run.toISOString(),
  );

describe.each(zones)('all of 2026 and 2027 in %s', (timeZone) => {
  const walk = new MinuteWalk(timeZone, from, until);
  const changes = walk.changes();

  it('runs every expression in exactly the minutes that are meant', () => {
    const expected = walk.runs(Object.values(meantExpressions));
    for (const [index, expression] of Object.keys(meantExpressions).entries()) {
      expect(expected[index]?.length, expression).toBeGreaterThan(1);
      expect(runs(expression, timeZone, from, until), expression).toEqual(expected[index]);
    }
  });

  it('has both changes of clocks in each year, one skipping an hour and one repeating it', () => {
    for (const year of [2026, 2027]) {
      const ofYear = changes.filter(({ at }) => new Date(at).getUTCFullYear() === year);
      expect(ofYear.map(({ byMs }) => byMs / 3_600_000).toSorted()).toEqual([-1, 1]);
    }
  });

  /** Every minute that the clocks skip or repeat at a change, and the minute before and after. */
  const minutesAround = ({ at, byMs }: Change) => {
    // What clocks would show at the change if nobody changed them.
    const shown = shownAt(timeZone, at - 60_000) + 60_000;
    const begins = byMs > 0 ? shown : shown + byMs;
    return Array.from({ length: Math.abs(byMs) / 60_000 + 2 }, (_, n) => begins + (n - 1) * 60_000);
  };

  it('runs nothing in the minutes that are skipped, and once, the first time, in those that are repeated', () => {
    for (const change of changes) {
      const around = [new Date(change.at - 2 * dayMs), new Date(change.at + 2 * dayMs)] as const;
      const found = minutesAround(change).map((shown) => {
        const at = new Date(shown);
        const day = `${at.getUTCDate()} ${at.getUTCMonth() + 1} ? ${at.getUTCFullYear()}`;
        return runs(`cron(${at.getUTCMinutes()} ${at.getUTCHours()} ${day})`, timeZone, ...around);
      });
      const [before, after] = [found.shift(), found.pop()];
      expect([before, after].map((each) => each?.length)).toEqual([1, 1]);
      const first = change.at + change.byMs;
      const once = found.map((_, n) => [new Date(first + n * 60_000).toISOString()]);
      expect(found).toEqual(change.byMs > 0 ? found.map(() => []) : once);
    }
  });
});

/** What the clocks of a zone show at an instant, as if that were UTC. */
function shownAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  }).formatToParts(at);
  const [year = 0, month = 0, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute);
}

describe('by the clocks of Paris', () => {
  const paris = (expression: string, day: string): string[] => {
    const midnight = new Date(`${day}T00:00:00Z`).getTime();
    return runs(expression, 'Europe/Paris', new Date(midnight), new Date(midnight + dayMs));
  };

  it('half past two does not come on the last Sunday of March', () => {
    expect(paris('cron(30 2 * * ? *)', '2026-03-28')).toEqual(['2026-03-28T01:30:00.000Z']);
    expect(paris('cron(30 2 * * ? *)', '2026-03-29')).toEqual([]);
    expect(paris('cron(30 2 * * ? *)', '2026-03-30')).toEqual(['2026-03-30T00:30:00.000Z']);
  });

  it('half past two comes twice on the last Sunday of October, and counts the first time', () => {
    expect(paris('cron(30 2 * * ? *)', '2026-10-25')).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(paris('cron(0/30 1-3 * * ? *)', '2026-10-25')).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
      '2026-10-25T02:30:00.000Z',
    ]);
  });
});

describe('the time that is asked about', () => {
  const at = (first: string, last: string) =>
    runsBetween(parseCron('cron(0 8 * * ? *)'), 'UTC', new Date(first), new Date(last)).map((run) => run.toISOString());

  it('begins after its first instant and ends with its last', () => {
    expect(at('2026-05-01T08:00:00.000Z', '2026-05-02T08:00:00.000Z')).toEqual(['2026-05-02T08:00:00.000Z']);
    expect(at('2026-05-01T07:59:59.999Z', '2026-05-02T07:59:59.999Z')).toEqual(['2026-05-01T08:00:00.000Z']);
  });

  it('may be empty, lie between two years or beyond those of the expression', () => {
    expect(at('2026-05-02T08:00:00Z', '2026-05-01T08:00:00Z')).toEqual([]);
    expect(at('2026-12-31T09:00:00Z', '2027-01-01T09:00:00Z')).toEqual(['2027-01-01T08:00:00.000Z']);
    expect(at('2200-01-02T00:00:00Z', '2200-02-01T00:00:00Z')).toEqual([]);
  });

  it('may begin while clocks show an hour again: what ran the first time does not run', () => {
    const again = new Date('2026-10-25T01:10:00Z');
    const runsAgain = runsBetween(
      parseCron('cron(30 2 * * ? *)'),
      'Europe/Paris',
      again,
      new Date('2026-10-25T23:00Z'),
    );
    expect(runsAgain).toEqual([]);
  });
});

it('a time zone that nobody knows is refused', () => {
  expect(() => runsBetween(parseCron('cron(0 8 * * ? *)'), 'Asia/Nowhere', from, until)).toThrow(RangeError);
});

it('zones with a half-hour change, and the ends of the world, are as the clocks show them', () => {
  const end = new Date('2026-12-31T00:00:00Z');
  for (const timeZone of ['Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const [midnights, sundays] = new MinuteWalk(timeZone, from, end).runs([
      ({ hour, minute }) => hour === 0 && minute === 0,
      ({ hour, minute, weekday }) => hour === 2 && minute === 15 && weekday === 0,
    ]);
    expect(runs('cron(0 0 * * ? *)', timeZone, from, end)).toEqual(midnights);
    expect(runs('cron(15 2 ? * SUN *)', timeZone, from, end)).toEqual(sundays);
  }
});
