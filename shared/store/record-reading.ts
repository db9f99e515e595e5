import type { DepartmentKey, PlanStore } from '../ports/plan-store.ts';
import type { ReadingRecord, StateRecord, VersionRecord } from '../ports/records.ts';
import type { Standing } from './standing.ts';
import { stateOf } from './state-of.ts';

/**
 * Records a reading. The state that it ends is kept first, for ever: who dies in between has kept what is true still,
 * and what the next one keeps again under the same instant. False, with the latest reading as it was, where another
 * one came meanwhile.
 */
export async function recordReading(
  store: PlanStore,
  key: DepartmentKey,
  { last, parent }: Pick<Standing, 'last' | 'parent'>,
  reading: ReadingRecord,
): Promise<boolean> {
  const before = last && stateOf(last);
  const ends = before && before.since !== reading.stateSince;
  if (ends && !isToldBy(parent, before)) await store.keepState(key, before);
  return store.saveReading(key, reading, last);
}

/** Whether a state is nothing but that the version is in force since it was accepted: the version says that for ever. */
const isToldBy = (version: VersionRecord | undefined, { state, since }: StateRecord): boolean =>
  state === 'in-force' && since === version?.acceptedAt;
