import type { CellRef } from '../findings/breach.ts';
import type { FindingDefinition, Severity } from '../findings/define-finding.ts';
import { type Finding, isHeard } from '../findings/finding.ts';
import { writeMessage } from '../findings/write-message.ts';

/** What a note on one cell says of one finding. */
export interface Mark {
  /** The table's id in templates/sheets. */
  readonly sheet: string;
  /** The cell in which the value is written: the head of its block; '' where the finding is about the whole table. */
  readonly a1: string;
  readonly severity: Severity;
  readonly says: string;
}

const severityWords: Readonly<Record<Severity, string>> = { error: 'خطأ', warning: 'تنبيه', remark: 'للعلم' };

/** A text with the word for its severity in front. */
export const withSeverity = (severity: Severity, says: string): string => `${severityWords[severity]}: ${says}`;

/** How many guesses about wording are shown at a time. */
export const mostHeuristics = 3;

/** The findings of which notes tell: what is wrong, and the first guesses about wording. Others need nobody's hand. */
export function markedFindings(findings: readonly Finding[]): Finding[] {
  const heard = findings.filter(isHeard);
  const guesses = heard.filter(({ silenceKey }) => silenceKey).slice(0, mostHeuristics);
  return heard.filter((finding) => (finding.silenceKey ? guesses.includes(finding) : finding.severity !== 'remark'));
}

/** The notes that findings ask for: one on each cell in which something is written, for all the rows that rest on it. */
export function marksOf(findings: readonly Finding[], definitions: ReadonlyMap<string, FindingDefinition>): Mark[] {
  return markedFindings(findings).flatMap((finding) => {
    const byMark = Map.groupBy(finding.cells, (cell) => `${cell.sheet} ${markOf(cell)}`);
    return [...byMark.values()].map((cells): Mark => {
      const [first] = cells as [CellRef];
      const says = messageAt(finding, cells, definitions);
      return { sheet: first.sheet, a1: markOf(first), severity: finding.severity, says };
    });
  });
}

/** The cell to be marked for a cell of a finding; '' where that stands for the whole table. */
export const markOf = ({ a1, writtenAt }: CellRef): string => (a1 === wholeTable ? '' : (writtenAt ?? a1));

// Reading and rules put there what is wrong with a table, or with one of its columns.
const wholeTable = 'A1';

/** Whether a finding's cell is one cell, and not the whole table. */
export const isOneCell = ({ a1 }: Pick<CellRef, 'a1'>): boolean => a1 !== wholeTable && a1 !== '';

// A note speaks of its own cell; a message that names all the cells says the same everywhere.
function messageAt(
  { code, values, message }: Finding,
  cells: readonly CellRef[],
  definitions: ReadonlyMap<string, FindingDefinition>,
): string {
  const definition = definitions.get(code);
  if (!definition || /\{(?:cells|times)\}/.test(definition.message.ar)) return message.ar;
  return writeMessage(definition.message, values, cells).ar;
}
