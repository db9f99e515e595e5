import { describe, expect, it } from 'vitest';
import { freshnessOf, isIncomplete, type StandingDepartment } from '../../../shared/deliver/freshness.ts';

const asOf = '2026-03-01T06:00:00.000Z';
const department = (name: string, changes: Partial<StandingDepartment> = {}): StandingDepartment => ({
  ...{ name, state: 'in-force', readAt: '2026-02-28T06:00:00.000Z' },
  ...changes,
});
const missing: StandingDepartment = { name: 'missing', state: 'not-started' };

describe('how fresh the data are', () => {
  it('counts a version as old once more than so many days have gone by since it was read', () => {
    const read = (readAt: string) => freshnessOf([department('a', { readAt })], asOf, 30).stale;
    expect(read('2026-01-30T06:00:00.000Z')).toEqual([]);
    expect(read('2026-01-30T05:59:59.999Z')).toEqual([
      { name: 'a', because: 'old', readAt: '2026-01-30T05:59:59.999Z' },
    ]);
  });

  it('tells who has no version, and whose later state leaves an older one in force', () => {
    const states = ['unreachable', 'returned', 'held', 'filling'] as const;
    const all = [missing, ...states.map((state) => department(state, { state })), department('fine')];
    const fresh = freshnessOf(all, asOf, 30);
    expect(fresh).toMatchObject({ all: 6, missing: ['missing'] });
    expect(fresh.stale.map(({ name, because }) => [name, because])).toEqual([
      ...[
        ['unreachable', 'unreachable'],
        ['returned', 'returned'],
        ['held', 'held'],
      ],
    ]);
  });

  it('names the oldest and the newest reading', () => {
    const all = ['2026-02-03', '2026-02-01', '2026-02-02'].map((day) =>
      department(day, { readAt: `${day}T00:00:00.000Z` }),
    );
    expect(freshnessOf([...all, missing], asOf, 30)).toMatchObject({
      ...{ oldestReadAt: '2026-02-01T00:00:00.000Z', newestReadAt: '2026-02-03T00:00:00.000Z' },
    });
    expect(freshnessOf([missing], asOf, 30)).not.toHaveProperty('oldestReadAt');
  });

  it('is incomplete above the share, not at it, and wherever there is nothing to count', () => {
    const four = freshnessOf([missing, department('a'), department('b'), department('c')], asOf, 30);
    expect(isIncomplete(four, 0.25)).toBe(false);
    expect(isIncomplete(four, 0.24)).toBe(true);
    const two = freshnessOf(
      [missing, department('a', { state: 'returned' }), department('b'), department('c')],
      asOf,
      30,
    );
    expect([isIncomplete(two, 0.5), isIncomplete(two, 0.49)]).toEqual([false, true]);
    expect(isIncomplete(freshnessOf([], asOf, 30), 1)).toBe(true);
  });
});
