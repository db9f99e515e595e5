import { plan } from '../../templates/sheets/plan.ts';
import type { CellRef } from '../findings/breach.ts';
import { type Activity, type ActivityColumn, indicatorFigures } from '../plan/activity.ts';

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
