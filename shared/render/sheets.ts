import type {
  Block,
  SheetsTemplate,
  SheetTemplate,
  TableBlock,
  WorkbookTemplate,
} from '../../templates/workbooks/workbook-template.ts';
import type { Goal } from '../plan/framework.ts';
import { goalFacts, sectionFacts } from './facts.ts';
import type { Facts } from './fill-in.ts';
import { matrixFacts } from './finance/reported-facts.ts';
import { rowsOf, type Scope, type TableRow } from './table-rows.ts';

/** What a sheet is about, and what may be said of it. */
export interface SheetScope extends Scope {
  readonly facts: Facts;
}

/** One sheet that is to be laid out: of which kind, about what, and the rows of its table. */
export interface SheetToPrint {
  readonly template: SheetTemplate;
  readonly scope: SheetScope;
  readonly rows: readonly TableRow[];
}

const isTable = (block: Block): block is TableBlock => block.block === 'table';

/** The table of a kind of sheet: it has one at most. */
export const tableOf = ({ blocks }: SheetTemplate): TableBlock | undefined => blocks.find(isTable);

/** A sheet of this kind about that. */
export const sheetToPrint = (template: SheetTemplate, scope: SheetScope): SheetToPrint => {
  const table = tableOf(template);
  return { template, scope, rows: table ? rowsOf(table, scope) : [] };
};

const goalSheets = (
  goal: Goal,
  { per, sheet, withoutSections }: SheetsTemplate,
  ofGoal: SheetScope,
): SheetToPrint[] => {
  const { plan, facts } = ofGoal;
  if (per === 'goal') return [sheetToPrint(sheet, ofGoal)];
  const sections = plan.framework.sections.filter((section) => section.goal === goal.number);
  if (sections.length === 0 && withoutSections) return [sheetToPrint(withoutSections, ofGoal)];
  return sections.map((section) =>
    sheetToPrint(sheet, { ...ofGoal, section, facts: { ...facts, ...sectionFacts(section, plan) } }),
  );
};

/** One sheet for each matrix of what is reported. */
const matrixSheets = ({ sheet }: SheetsTemplate, ofPlan: SheetScope): SheetToPrint[] =>
  (ofPlan.reported?.finance?.figures.matrices ?? []).map((matrix) =>
    sheetToPrint(sheet, { ...ofPlan, matrix, facts: { ...ofPlan.facts, ...matrixFacts(matrix) } }),
  );

const sheetsOfKind = (kind: SheetsTemplate, template: WorkbookTemplate, ofPlan: SheetScope): SheetToPrint[] => {
  const { per, sheet, withoutGoals } = kind;
  const { plan, facts } = ofPlan;
  if (per === 'plan') return [sheetToPrint(sheet, ofPlan)];
  if (per === 'matrix') return matrixSheets(kind, ofPlan);
  const goals = plan.framework.goals.toSorted((a, b) => a.number - b.number);
  if (goals.length === 0 && withoutGoals) return [sheetToPrint(withoutGoals, ofPlan)];
  return goals.flatMap((goal) =>
    goalSheets(goal, kind, { ...ofPlan, goal, facts: { ...facts, ...goalFacts(goal, template) } }),
  );
};

/** The sheets of a workbook behind its cover, kind by kind, in the goals' and the framework's order. */
export const sheetsOf = (template: WorkbookTemplate, ofPlan: SheetScope): SheetToPrint[] =>
  template.sheets.flatMap((kind) => sheetsOfKind(kind, template, ofPlan));
