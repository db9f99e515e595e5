import type { FindingCounts } from '../findings/finding.ts';
import type { DepartmentState, ReadingRecord } from '../store/records.ts';

/** What there is to know before a submission can be accepted or returned. */
export interface Evidence {
  /** False while no framework is in force: nothing can be weighed yet. */
  readonly weighed: boolean;
  readonly findings: FindingCounts;
  /** Whether the department says that it is ready. The framework needs no tick. */
  readonly ready: boolean;
  /** The content is that of the version in force. */
  readonly sameAsInForce: boolean;
  /** How many activities the version in force has, and how many of them were not found again. */
  readonly inForce: number;
  readonly vanished: number;
  /** Some section of the version in force has lost all its activities. */
  readonly sectionVanished: boolean;
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

// Losing more than a quarter at once is far more often a slip than a decision.
const vanishedTooMuch = ({ inForce, vanished, sectionVanished }: Evidence): boolean =>
  sectionVanished || vanished > inForce / 4;

/**
 * Whether a submission comes into force. What is in force already is never withdrawn: a rule that came later gives it
 * findings, no more.
 */
export function weigh(evidence: Evidence): Verdict {
  if (!evidence.weighed) return verdict('waiting', 'waiting');
  if (evidence.sameAsInForce) return verdict(evidence.ready ? 'in-force' : 'filling', 'unchanged');
  if (evidence.findings.error > 0) return verdict('returned', 'returned');
  if (!evidence.ready) return verdict('filling', 'waiting');
  if (vanishedTooMuch(evidence)) return verdict('held', 'held');
  return verdict('in-force', 'accepted', true);
}
