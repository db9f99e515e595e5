import { describe, expect, it } from 'vitest';
import type { PlanStore } from '../../../shared/ports/plan-store.ts';
import type { ReadingRecord, StateRecord, VersionRecord } from '../../../shared/ports/records.ts';
import { type StateAsOf, stateAsOf } from '../../../shared/store/state-as-of.ts';
import { headOf, readingOf } from '../watch/states.ts';

const key = { cycle: '2021-2023', department: 'europe' };
const [early, before, since, after] = [
  ...['2026-01-15T08:00:00.000Z', '2026-02-01T07:59:59.999Z', '2026-02-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z'],
] as [string, string, string, string];
const returned = readingOf({ state: 'returned', stateSince: since, at: after });
const never = readingOf({ state: 'filling', stateSince: since, at: since, versionInForce: 0 });

/** Asks of a store that keeps these states, in their order. */
const standsOf =
  (...kept: StateRecord[]) =>
  (reading: ReadingRecord | undefined, version: VersionRecord | undefined, instant?: string): Promise<StateAsOf> => {
    const keptState = async (_: unknown, by: string) => kept.findLast((one) => one.since <= by);
    return stateAsOf({ keptState } as unknown as PlanStore, key, reading, version, instant);
  };

describe('how a department stands', () => {
  const stands = (reading: ReadingRecord | undefined, version: VersionRecord | undefined, instant?: string) =>
    // A store that is asked for anything fails.
    stateAsOf({} as PlanStore, key, reading, version, instant);

  it('is what its latest reading came to, and needs no more reading', async () => {
    expect(await stands(returned, headOf(1))).toEqual({ state: 'returned', since });
    expect(await stands(never, undefined)).toEqual({ state: 'filling', since });
    expect(await stands(readingOf({ stateSince: since }), headOf(1))).toEqual({ state: 'in-force', since });
    for (const instant of [since, after])
      expect(await stands(returned, headOf(1), instant)).toEqual({ state: 'returned', since });
  });

  it('is not what came before the version in force', async () => {
    expect(await stands(returned, headOf(2))).toEqual({ state: 'in-force' });
    expect(await stands(returned, headOf(2), after)).toEqual({ state: 'in-force' });
    expect(await stands(never, headOf(1))).toEqual({ state: 'in-force' });
  });

  it('is not known of one that was never read', async () => {
    expect(await stands(undefined, undefined)).toEqual({ state: 'not-started' });
    expect(await stands(undefined, headOf(1))).toEqual({ state: 'in-force' });
    expect(await stands(undefined, undefined, after)).toEqual({ state: 'not-started' });
  });

  it('is told by the time of the reading where nobody kept since when', async () => {
    const { stateSince: _, ...older } = returned;
    expect(await stands(older, headOf(1), after)).toEqual({ state: 'returned', since: after });
    expect(await standsOf()(older, headOf(1), since)).toEqual({ state: 'in-force' });
    // It may have been in force long before it was read again: that moment changed nothing.
    expect(await stands(readingOf(), headOf(1))).toEqual({ state: 'in-force' });
    expect(await stands(readingOf(), headOf(1), early)).toEqual({ state: 'in-force' });
  });
});

describe('how a department stood', () => {
  const held: StateRecord = { state: 'held', since: early, versionInForce: 1 };

  it('is the latest state that had begun by then', async () => {
    const unreachable: StateRecord = { state: 'unreachable', since: before, versionInForce: 1 };
    const stood = standsOf(held, unreachable);
    expect(await stood(returned, headOf(1), early)).toEqual({ state: 'held', since: early });
    expect(await stood(returned, headOf(1), '2026-02-01T07:59:59.998Z')).toEqual({ state: 'held', since: early });
    expect(await stood(returned, headOf(1), before)).toEqual({ state: 'unreachable', since: before });
    expect(await stood(returned, headOf(1), since)).toEqual({ state: 'returned', since });
  });

  it('is in force where a version was accepted later than what was kept', async () => {
    expect(await standsOf(held)(returned, headOf(2), before)).toEqual({ state: 'in-force' });
    const filling: StateRecord = { state: 'filling', since: early, versionInForce: 0 };
    expect(await standsOf(filling)(returned, headOf(1), before)).toEqual({ state: 'in-force' });
    expect(await standsOf(filling)(returned, undefined, before)).toEqual({ state: 'filling', since: early });
  });

  it('is known only by its version where nothing was kept', async () => {
    expect(await standsOf()(returned, headOf(1), before)).toEqual({ state: 'in-force' });
    expect(await standsOf()(never, undefined, before)).toEqual({ state: 'not-started' });
    expect(await standsOf(held)(returned, undefined, '2026-01-15T07:59:59.999Z')).toEqual({ state: 'not-started' });
  });
});
