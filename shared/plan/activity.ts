import { plan } from '../../templates/sheets/plan.ts';
import type { Cell } from '../schema/cell.ts';
import type { Row } from '../schema/row.ts';

type PlanColumn = (typeof plan)['columns'][number];
type FigureOf<Owner extends 'activity' | 'indicator'> = Extract<PlanColumn, { of: Owner }>['key'];
type PlanCells = Row<typeof plan>['cells'];

const figuresOf = <Owner extends 'activity' | 'indicator'>(owner: Owner): readonly FigureOf<Owner>[] =>
  plan.columns.flatMap((column) => ('of' in column && column.of === owner ? [column.key as FigureOf<Owner>] : []));

/** The optional columns that say something of the whole activity beside its text, as templates/sheets/plan.ts has them. */
export const activityFigures = figuresOf('activity');

/** The optional columns that say something of one indicator beside its text. */
export const indicatorFigures = figuresOf('indicator');

/** How one activity is measured; its unit, baseline and targets under their columns' keys. */
export interface Indicator extends Pick<PlanCells, FigureOf<'indicator'>> {
  readonly id: string;
  readonly text: Cell;
}

/** The columns of the plan whose value, once written, holds for the rows below, by their key in templates/sheets/plan.ts. */
export const blockColumns = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;

/** The columns in which an activity's own values stand, by their key in templates/sheets/plan.ts. */
export type ActivityColumn =
  | (typeof blockColumns)[number]
  | 'activity'
  | 'indicator'
  | FigureOf<'indicator'>
  | FigureOf<'activity'>;

/**
 * One activity as a department wrote it, with the values that it shares with its neighbours.
 * Its dates, costs and the like stand under their columns' keys, absent where nothing is written: a year that is not
 * costed has no `cost1`.
 * Order matters: consecutive activities whose cell is `inherited` belong to the block of the last `own` cell above.
 */
export interface WrittenActivity extends Pick<PlanCells, FigureOf<'activity'>> {
  readonly id: string;
  /** The addresses of the activity's cells, empty ones too, by column: evidence, no part of a version's content. */
  readonly at: Readonly<Partial<Record<ActivityColumn, string>>>;
  /** Columns of which it holds, or inherits, something that could not be read: no rule may take them for empty. */
  readonly unreadable: readonly ActivityColumn[];
  readonly activity: Cell;
  readonly indicators: readonly Indicator[];
  readonly section?: Cell;
  readonly intervention?: Cell;
  readonly goalText?: Cell;
  readonly subObjective?: Cell;
  readonly programme?: Cell;
}

/** An activity in its place: its section is known, and its names are resolved as far as the framework knows them. */
export interface Activity extends WrittenActivity {
  /** The section's id in the framework. */
  readonly sectionId: string;
}
