import type { FindingCounts } from '../findings/finding.ts';
import type { DepartmentState } from '../plan/department-state.ts';
import type { ReadingRecord } from '../ports/records.ts';
import type { Removal } from '../plan/framework.ts';
import { isTooMuch, type Vanished } from '../plan/vanished.ts';

/** What a submission says of itself. */
export interface Evidence {
  readonly weighed: boolean;
  readonly ready: boolean;
  readonly vanished: Vanished;
  /** The planning unit's word that what vanished is meant to go. */
  readonly removal: Removal | undefined;
}

/** What becomes of a submission. */
export interface Verdict {
  readonly state: DepartmentState;
  readonly lastRead: ReadingRecord['lastRead'];
  /** It becomes a version. */
  readonly comesIntoForce: boolean;
}

const verdict = (state: DepartmentState, lastRead: ReadingRecord['lastRead'], comesIntoForce = false): Verdict => ({
  state,
  lastRead,
  comesIntoForce,
});

/**
 * Whether a submission comes into force. What is in force already is never withdrawn: a rule that came later gives it
 * findings, no more.
 */
export function weigh(submission: Evidence, findings: FindingCounts, sameAsInForce: boolean): Verdict {
  if (!submission.weighed) return verdict('waiting', 'waiting');
  if (sameAsInForce) return verdict(submission.ready ? 'in-force' : 'filling', 'unchanged');
  if (findings.error > 0) return verdict('returned', 'returned');
  if (!submission.ready) return verdict('filling', 'waiting');
  if (isTooMuch(submission.vanished) && !submission.removal) return verdict('held', 'held');
  return verdict('in-force', 'accepted', true);
}
