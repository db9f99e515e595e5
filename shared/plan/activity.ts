import type { Cell } from '../schema/cell.ts';
import type { CellByKind } from '../schema/row.ts';

/** How one activity is measured. */
export interface Indicator {
  readonly id: string;
  readonly text: Cell;
  readonly unit?: Cell;
  /** The value before the plan begins. */
  readonly baseline?: CellByKind['number'];
}

/** The columns of the plan whose value, once written, holds for the rows below, by their key in templates/sheets/plan.ts. */
export const blockColumns = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;

/** The columns that say something of the whole activity beside its text. */
export const activityFigures = ['startOn', 'endOn', 'cost'] as const;

/** The columns that say something of one indicator beside its text. */
export const indicatorFigures = ['unit', 'baseline'] as const;

/** The columns in which an activity's own values stand, by their key in templates/sheets/plan.ts. */
export type ActivityColumn =
  | (typeof blockColumns)[number]
  | 'activity'
  | 'indicator'
  | (typeof indicatorFigures)[number]
  | (typeof activityFigures)[number];

/**
 * One activity as a department wrote it, with the values that it shares with its neighbours.
 * Order matters: consecutive activities whose cell is `inherited` belong to the block of the last `own` cell above.
 */
export interface WrittenActivity {
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
  readonly startOn?: CellByKind['day'];
  readonly endOn?: CellByKind['day'];
  /** Of the whole activity, however many indicators it has; absent where it is not costed. */
  readonly cost?: CellByKind['money'];
}

/** An activity in its place: its section is known, and its names are resolved as far as the framework knows them. */
export interface Activity extends WrittenActivity {
  /** The section's id in the framework. */
  readonly sectionId: string;
}
