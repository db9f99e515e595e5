import type { Text } from '../language/text.ts';
import type { CellRef, Values } from './breach.ts';
import type { Addressee, Severity } from './define-finding.ts';

/** What is said, once, of all the cells of a submission that share a fault and its values. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly tells: Addressee;
  /** One for each activity concerned, in the order of the sheet. */
  readonly cells: readonly CellRef[];
  readonly values: Values;
  readonly message: Text;
  /** In how many cells the value is really written: 27 activities may rest on 3 cells. */
  readonly printedCells: number;
}

/** How many findings of each severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly remark: number;
}

/** Counts findings by severity. */
export const countFindings = (findings: readonly Finding[]): FindingCounts => ({
  error: findings.filter((finding) => finding.severity === 'error').length,
  warning: findings.filter((finding) => finding.severity === 'warning').length,
  remark: findings.filter((finding) => finding.severity === 'remark').length,
});
