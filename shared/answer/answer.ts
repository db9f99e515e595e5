import type { FindingDefinition } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { CopiedRows } from '../plan/copied-rows.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { type Mark, marksOf } from './marks.ts';
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
export interface DepartmentFacts extends Omit<Opening, 'errors' | 'warnings'>, Omit<SummaryFacts, 'findings'> {
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
  const findings = facts.findings.filter(({ tells }) => tells === 'department');
  const marks = settled(marksOf(findings, definitions), department);
  const said = { ...department, findings: facts.findings };
  return [
    ...noteAnswers(raw, places, marks),
    ...(plan ? rowAnswers(raw, plan, { ...department, findings }) : []),
    ...openingAnswers(raw, plan, openingSentence({ ...department, ...graveCounts(marks) }).ar, marks),
    ...(summary ? summaryAnswers(raw, summary, summaryLines(said), plan) : []),
  ];
}

/** The marks that do not stand in rows which somebody is still changing. */
function settled(marks: readonly Mark[], { activities, unsettled }: DepartmentFacts): Mark[] {
  const rows = new Set(activities.filter(({ id }) => unsettled.has(id)).flatMap((activity) => [...rowsOf(activity)]));
  return marks.filter(({ sheet, a1 }) => sheet !== 'plan' || a1 === '' || !rows.has(placeOf(a1).row));
}

/** A person mends cells: a cause in three cells is three errors to them. */
const graveCounts = (marks: readonly Mark[]): Pick<Opening, 'errors' | 'warnings'> => ({
  errors: marks.filter(({ severity }) => severity === 'error').length,
  warnings: marks.filter(({ severity }) => severity === 'warning').length,
});
