import type { Activity } from '../plan/activity.ts';
import { type CellChange, cellChanges, indicatorChanges } from './cell-changes.ts';

/** An activity of which something was changed. */
export interface ChangedActivity {
  readonly id: string;
  /** As it is now. */
  readonly activity: Activity;
  readonly changes: readonly CellChange[];
}

/** What became of a department's plan from one state to another; the order of activities alone is no change. */
export interface PlanChanges {
  readonly added: readonly Activity[];
  readonly removed: readonly Activity[];
  readonly changed: readonly ChangedActivity[];
}

/**
 * The difference of two states of one department's plan, activity by activity, known by their ids. What is compared is
 * what is meant, inherited values included: 27 activities change with the one cell that names their programme. A column
 * that could not be read in either state is passed over, for nobody knows what it says.
 */
export function changesBetween(before: readonly Activity[], now: readonly Activity[]): PlanChanges {
  const former = new Map(before.map((activity) => [activity.id, activity]));
  const here = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !former.has(id)),
    removed: before.filter(({ id }) => !here.has(id)),
    changed: now.flatMap((activity) => {
      const changes = activityChanges(former.get(activity.id) ?? activity, activity);
      return changes.length === 0 ? [] : [{ id: activity.id, activity, changes }];
    }),
  };
}

/** What differs between two states of one activity, or of one that was not there or is gone: then each of its values. */
export function activityChanges(before: Activity | undefined, now: Activity | undefined): CellChange[] {
  const unreadable = new Set<string>([...(before?.unreadable ?? []), ...(now?.unreadable ?? [])]);
  const changes = [
    ...cellChanges(before ?? {}, now ?? {}),
    ...indicatorChanges(before?.indicators ?? [], now?.indicators ?? []),
  ];
  return changes.filter(({ column }) => !unreadable.has(column));
}
