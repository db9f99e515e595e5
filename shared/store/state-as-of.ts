import type { DepartmentState } from '../plan/department-state.ts';
import type { DepartmentKey, PlanStore } from '../ports/plan-store.ts';
import type { ReadingRecord, VersionRecord } from '../ports/records.ts';
import { stateOf } from './state-of.ts';

/** How a department stood at an instant. */
export interface StateAsOf {
  readonly state: DepartmentState;
  /** Since when; absent where no more is known than whether a version was in force. */
  readonly since?: string;
}

/**
 * How a department stood at an instant, or stands now where none is given: its latest reading says that, or what was
 * kept of a former one. `version` is the one that was in force then.
 */
export async function stateAsOf(
  store: PlanStore,
  key: DepartmentKey,
  reading: ReadingRecord | undefined,
  version: VersionRecord | undefined,
  instant?: string,
): Promise<StateAsOf> {
  const latest = reading && stateOf(reading);
  const isFormer = latest !== undefined && instant !== undefined && latest.since > instant;
  const known = isFormer ? await store.keptState(key, instant) : latest;
  // A version that this state does not know began later: whoever accepted it could not record that, or need not.
  if (known?.versionInForce !== (version?.version ?? 0)) return { state: version ? 'in-force' : 'not-started' };
  return { state: known.state, since: known.since };
}
