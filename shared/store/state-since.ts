import { instantAfter } from '../language/instant-after.ts';
import type { DepartmentState } from '../plan/department-state.ts';
import type { ReadingRecord, VersionRecord } from '../ports/records.ts';

/**
 * Since when a department is in the state to which a reading of `at` came: a spreadsheet that is read again, or tried
 * again, is in the same state still. A version is in force since it was accepted, whenever that was recorded. Whatever
 * the clocks say, a state begins after the one before it, and after the version that is in force.
 */
export function stateSince(
  state: DepartmentState,
  at: string,
  last: ReadingRecord | undefined,
  inForce: VersionRecord | undefined,
): string {
  const sameVersion = last?.versionInForce === (inForce?.version ?? 0);
  if (sameVersion && last.state === state) return last.stateSince ?? last.at;
  if (!sameVersion && state === 'in-force' && inForce) return instantAfter(inForce.acceptedAt, last?.stateSince);
  return instantAfter(at, last?.stateSince, inForce?.acceptedAt);
}
