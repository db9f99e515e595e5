import type {
  Block,
  SheetsTemplate,
  SheetTemplate,
  TableBlock,
  WorkbookTemplate,
} from '../../templates/workbooks/workbook-template.ts';
import type { Goal } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { goalFacts, sectionFacts } from './facts.ts';
import type { Facts } from './fill-in.ts';
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
  plan: Plan,
  facts: Facts,
): SheetToPrint[] => {
  if (per === 'goal') return [sheetToPrint(sheet, { plan, goal, facts })];
  const sections = plan.framework.sections.filter((section) => section.goal === goal.number);
  if (sections.length === 0 && withoutSections) return [sheetToPrint(withoutSections, { plan, goal, facts })];
  return sections.map((section) =>
    sheetToPrint(sheet, { plan, goal, section, facts: { ...facts, ...sectionFacts(section, plan) } }),
  );
};

const sheetsOfKind = (kind: SheetsTemplate, template: WorkbookTemplate, plan: Plan, facts: Facts): SheetToPrint[] => {
  const { per, sheet, withoutGoals } = kind;
  if (per === 'plan') return [sheetToPrint(sheet, { plan, facts })];
  const goals = plan.framework.goals.toSorted((a, b) => a.number - b.number);
  if (goals.length === 0 && withoutGoals) return [sheetToPrint(withoutGoals, { plan, facts })];
  return goals.flatMap((goal) => goalSheets(goal, kind, plan, { ...facts, ...goalFacts(goal, template) }));
};

/** The sheets of a workbook behind its cover, in the goals' and the framework's order; `facts` are the plan's. */
export const sheetsOf = (template: WorkbookTemplate, plan: Plan, facts: Facts): SheetToPrint[] =>
  template.sheets.flatMap((kind) => sheetsOfKind(kind, template, plan, facts));
