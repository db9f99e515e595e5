import type { CellRef } from '../findings/breach.ts';
import type { FindingDefinition } from '../findings/define-finding.ts';
import { type Finding, isHeard } from '../findings/finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { CopiedRows } from '../plan/copied-rows.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { isOneCell, type Mark, marksOf } from './marks.ts';
import { noteAnswers } from './note-answers.ts';
import { openingAnswers } from './opening-answers.ts';
import { type Opening, openingSentence } from './opening-sentence.ts';
import { rowAnswers, rowsOf } from './row-answers.ts';
import { summaryAnswers } from './summary-answers.ts';
import { type SummaryFacts, summaryLines } from './summary-lines.ts';

/** What an answer rests on, of any spreadsheet. */
export interface AnswerFacts {
  /** As it was read: what already stands there is not written again. */
  readonly raw: RawSpreadsheet;
  readonly places: readonly TablePlace[];
  /** Those of which the owner of the spreadsheet is told. */
  readonly findings: readonly Finding[];
  readonly definitions: ReadonlyMap<string, FindingDefinition>;
}

/** What a department is answered beside its findings. */
export interface DepartmentFacts
  extends Omit<Opening, 'errors' | 'warnings' | 'edited'>,
    Omit<SummaryFacts, 'findings'> {
  readonly activities: readonly Activity[];
  /** The activities that somebody changed since the last quiet moment: nothing is said of them yet. */
  readonly unsettled: ReadonlySet<string>;
  readonly copies: CopiedRows;
  /** Whether the identities of the activities are those of a version. */
  readonly areInForce: boolean;
}

/** What the planning unit is answered in the framework: notes on its cells. Nothing where all stands there already. */
export const answerFramework = ({ raw, places, findings, definitions }: AnswerFacts): CellAnswer[] =>
  noteAnswers(raw, places, marksOf(findings, definitions));

/** What a department is answered: notes, a status in each row, the summary. Nothing where all stands there already. */
export function answerDepartment(facts: AnswerFacts, department: DepartmentFacts): CellAnswer[] {
  const { raw, places, definitions } = facts;
  const placeIn = (table: string): TablePlace | undefined => places.find((place) => place.table === table);
  const [plan, summary] = [placeIn('plan'), placeIn('summary')];
  const isSettled = settledCells(department);
  // A box that somebody ticked stays, whatever happens in its row.
  const heard = facts.findings.filter(({ cells, silenced }) => silenced || cells.some(isSettled));
  const findings = heard.filter(({ tells }) => tells === 'department');
  const marks = marksOf(findings, definitions).filter(isSettled);
  const isUnread = department.state === 'waiting' || department.activities.length === 0;
  const opening = { ...department, ...graveCounts(marks), edited: facts.findings.some(isError) };
  return [
    ...noteAnswers(raw, places, marks),
    // Nothing is known of the rows while there is no framework to weigh them against.
    ...(plan && department.state !== 'waiting' ? rowAnswers(raw, plan, { ...department, findings }) : []),
    ...openingAnswers(raw, { plan, summary }, openingSentence(opening).ar, marks),
    ...(summary
      ? summaryAnswers(raw, summary, (room) => summaryLines({ ...department, findings: heard }, room), places, isUnread)
      : []),
  ];
}

/** Whether a cell stands in no row that somebody is still changing: of the others nothing is said yet. */
function settledCells({ activities, unsettled }: DepartmentFacts): (cell: Pick<CellRef, 'sheet' | 'a1'>) => boolean {
  const rows = new Set(activities.filter(({ id }) => unsettled.has(id)).flatMap((activity) => [...rowsOf(activity)]));
  return (cell) => cell.sheet !== 'plan' || !isOneCell(cell) || !rows.has(placeOf(cell.a1).row);
}

const isError = (finding: Finding): boolean =>
  finding.severity === 'error' && finding.tells === 'department' && isHeard(finding);

/** A person mends cells: a cause in three cells is three errors to them. */
const graveCounts = (marks: readonly Mark[]): Pick<Opening, 'errors' | 'warnings'> => ({
  errors: marks.filter(({ severity }) => severity === 'error').length,
  warnings: marks.filter(({ severity }) => severity === 'warning').length,
});
