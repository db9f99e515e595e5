import { plan } from '../../templates/sheets/plan.ts';
import { type Activity, blockColumns } from '../plan/activity.ts';
import { activityChanges } from './changes-between.ts';
import { type ComparedTable, type EntryChange, entryChanges } from './entry-changes.ts';

const table: ComparedTable<Activity> = {
  columns: plan.columns.map(({ key }) => key),
  blocks: blockColumns,
  cellOf: (activity, column) => activity[column as (typeof blockColumns)[number]],
  changesOf: activityChanges,
};

/** Every written value that differs between two states of a department's activities. */
export const departmentChanges = (before: readonly Activity[], now: readonly Activity[]): EntryChange<Activity>[] =>
  entryChanges(before, now, table);
