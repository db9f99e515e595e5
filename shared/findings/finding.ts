import type { Day } from '../language/calendar-day.ts';
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
  /** A guess about wording, which a person may silence: by this key, until the text changes. */
  readonly silenceKey?: string;
  /** Somebody ticked that this is not to be shown again. */
  readonly silenced?: true;
  /** Who set the rule aside, and until which day: the finding is known, but asks for nothing. */
  readonly waived?: { readonly by: string; readonly until: Day; readonly reason: string };
}

/** In how many cells what is said of these cells is really written. */
export const countPrinted = (cells: readonly CellRef[]): number =>
  new Set(cells.map(({ department, sheet, a1, writtenAt = a1 }) => `${department ?? ''} ${sheet}!${writtenAt}`)).size;

/** Whether a finding still says something: nobody has set it aside or silenced it. */
export const isHeard = ({ waived, silenced }: Finding): boolean => !waived && !silenced;

/** How many findings of each severity; what is set aside or silenced does not count. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly remark: number;
}

/** Counts findings by severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, remark: 0 };
  for (const { severity } of findings.filter(isHeard)) counts[severity] += 1;
  return counts;
}
