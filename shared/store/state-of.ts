import type { ReadingRecord, StateRecord } from '../ports/records.ts';

/**
 * The state to which a reading came. Undefined of one that came to be in force before anybody kept since when: that may
 * have been so long before it was read again.
 */
export function stateOf({ state, at, stateSince, versionInForce }: ReadingRecord): StateRecord | undefined {
  const since = stateSince ?? (state === 'in-force' ? undefined : at);
  return since === undefined ? undefined : { state, since, versionInForce };
}
