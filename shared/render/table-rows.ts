import type { TableBlock, TableColumn } from '../../templates/workbooks/workbook-template.ts';
import type { Activity } from '../plan/activity.ts';
import type { Matrix } from '../finance/figures.ts';
import type { Goal, Section, SectionColumn } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cell } from '../schema/cell.ts';
import { cellText } from './cell-text.ts';
import { departmentRows } from './department-rows.ts';
import { reportedRows } from './finance/finance-rows.ts';
import { matrixColumns } from './finance/matrix-rows.ts';
import type { Reported } from './reported.ts';
import { contributionsTo } from './section-activities.ts';
import type { FormattedNumber } from './workbook-description.ts';

/** What one cell of a table prints. */
export interface TableCell {
  /** Of a number: as a person reads it, for its room. */
  readonly text: string;
  /** Printed in place of the text: a number that programs can add up. */
  readonly number?: FormattedNumber;
  /** A click leads to the row of this workbook that bears this anchor. */
  readonly leadsTo?: string;
  /** It is written in a cell above, of which this one goes on. */
  readonly inherited: boolean;
}

/** One row of an official table, by column key; a block never reaches from one group into another. */
export interface TableRow {
  readonly group: string;
  /** A name by which cells lead here; one row of a workbook bears it. */
  readonly anchor?: string;
  /** It sums up others: it looks like it, and is not shaded with them. */
  readonly isTotal?: true;
  readonly cells: Readonly<Record<string, TableCell | undefined>>;
}

/** What a table is about: the plan, what is reported of it, and perhaps one goal, one section or one matrix. */
export interface Scope {
  readonly plan: Plan;
  readonly goal?: Goal;
  readonly section?: Section;
  readonly reported?: Reported;
  readonly matrix?: Matrix;
}

/** The columns that a table prints: of a section's table those that the section has, of a matrix one a programme. */
export const columnsOf = (table: TableBlock, { section, matrix }: Scope): readonly TableColumn[] => {
  if (table.rows === 'section' && section)
    return table.columns.filter(({ key }) => section.columns.includes(key satisfies SectionColumn));
  return table.rows === 'matrix' && matrix ? matrixColumns(table.columns, matrix) : table.columns;
};

const printed = (cell: Cell | undefined): TableCell | undefined =>
  cell && { text: cellText(cell.written), inherited: cell.printed === 'inherited' };

/** A row that prints these cells of an entry of the framework. */
const rowOf = <Key extends string>(
  table: { readonly columns: readonly TableColumn<Key>[] },
  entry: Readonly<Record<Key, Cell | undefined>>,
): TableRow => ({ group: '', cells: Object.fromEntries(table.columns.map(({ key }) => [key, printed(entry[key])])) });

const activityRow = (activity: Activity, departmentId: string): TableRow => ({
  group: departmentId,
  cells: {
    intervention: printed(activity.intervention),
    goalText: printed(activity.goalText),
    subObjective: printed(activity.subObjective),
    activity: printed(activity.activity),
    indicators: { text: cellText(activity.indicators.map(({ text }) => text.written).join('\n')), inherited: false },
    programme: printed(activity.programme),
  },
});

/** The rows of a table, in the framework's order; of a section department by department. */
export const rowsOf = (table: TableBlock, scope: Scope): TableRow[] => {
  const { plan, goal, section } = scope;
  const { alignment, nationalAgenda = [], sdgLinks = [] } = plan.framework;
  switch (table.rows) {
    case 'alignment':
      return alignment.filter((line) => line.goal === goal?.number).map((line) => rowOf(table, line));
    case 'agenda':
      return nationalAgenda.map((line) => rowOf(table, line));
    case 'sdgLinks':
      return sdgLinks.map((link) => rowOf(table, link));
    case 'departments':
      return departmentRows(plan);
    case 'section':
      return (section ? contributionsTo(section, plan) : []).flatMap(({ department, activities }) =>
        activities.map((activity) => activityRow(activity, department.id)),
      );
    default:
      return reportedRows(table.rows, scope);
  }
};
