import { plan } from '../../templates/sheets/plan.ts';
import type { CellRef } from '../findings/breach.ts';
import { type Activity, type ActivityColumn, type Indicator, indicatorFigures } from '../plan/activity.ts';
import { a1, placeOf } from '../schema/a1.ts';
import type { Cell } from '../schema/cell.ts';

/** Where a breach stands: the cell of an activity in a column, and the cell that its value is written in. */
export interface BreachPlace {
  readonly cell: CellRef;
  readonly writtenAt: string;
}

/** The place of a breach in a department's plan; an empty cell stands for itself. */
export function inActivity(activity: Activity, column: ActivityColumn): BreachPlace {
  const at = activity.at[column] ?? activity.activity.at;
  const value = isOfIndicator(column) ? undefined : activity[column];
  return {
    cell: { sheet: plan.id, a1: at, activityId: activity.id, column },
    writtenAt: value?.writtenAt ?? at,
  };
}

// What belongs to an indicator stands in its own row, not in the activity's.
const isOfIndicator = (column: ActivityColumn): column is 'indicator' | (typeof indicatorFigures)[number] =>
  ['indicator', ...indicatorFigures].includes(column);

/** The place of a breach in one indicator of an activity: it may stand in a row of its own. */
export const inIndicator = (activity: Activity, { at, writtenAt }: Cell): BreachPlace => ({
  cell: { sheet: plan.id, a1: at, activityId: activity.id, column: 'indicator' },
  writtenAt,
});

/** The place of a breach in a figure of one indicator, written or not: it stands in the indicator's own row. */
export function inFigure(
  activity: Activity,
  { text, ...figures }: Indicator,
  column: (typeof indicatorFigures)[number],
): BreachPlace {
  const besides = activity.at[column];
  const empty = besides === undefined ? text.at : a1(placeOf(text.at).row, placeOf(besides).column);
  const { at, writtenAt } = figures[column] ?? { at: empty, writtenAt: empty };
  return { cell: { sheet: plan.id, a1: at, activityId: activity.id, column }, writtenAt };
}

/** The place of a breach of a department's plan as a whole. */
export const inWholePlan: BreachPlace = {
  cell: { sheet: plan.id, a1: 'A1', activityId: null, column: '' },
  writtenAt: 'A1',
};

/** The place of a breach in a table of the framework. */
export const inFramework = (sheet: string, a1: string, column: string): BreachPlace => ({
  cell: { sheet, a1, activityId: null, column },
  writtenAt: a1,
});
