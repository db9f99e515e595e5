import { folded } from '../schema/folded.ts';
import type { Activity } from './activity.ts';
import type { Removal } from './framework.ts';

/** How much of a former version is not found again in a newer reading. */
export interface Vanished {
  readonly activities: number;
  /** How many the former version has. */
  readonly of: number;
  /** Some section has lost all its activities. */
  readonly wholeSection: boolean;
}

/** Compares two states of a department's plan by the identity of their activities. */
export function vanishedSince(former: readonly Activity[], now: readonly Activity[]): Vanished {
  const byId = new Map(former.map((activity) => [activity.id, activity]));
  const here = new Set(now.filter((activity) => !isReplaced(byId.get(activity.id), activity)).map(({ id }) => id));
  const sections = Map.groupBy(former, ({ sectionId }) => sectionId);
  const gone = [...sections.values()].map((activities) => activities.filter(({ id }) => !here.has(id)).length);
  return {
    of: former.length,
    activities: gone.reduce((sum, count) => sum + count, 0),
    wholeSection: [...sections.values()].some((activities, index) => gone[index] === activities.length),
  };
}

/** Whether nothing but the hidden identity is left of an activity: another one was pasted over it. */
function isReplaced(before: Activity | undefined, now: Activity): boolean {
  if (!before?.indicators.length || now.indicators.length === 0) return false;
  if (before.activity.value === now.activity.value || folded(before.activity) === folded(now.activity)) return false;
  const wordsOf = (activity: Activity): string[] =>
    [activity.activity, ...activity.indicators.map(({ text }) => text)].flatMap((cell) => folded(cell).split(' '));
  const words = new Set(wordsOf(before));
  const kept = wordsOf(now).filter((word) => word.length > 3 && words.has(word));
  return kept.length === 0;
}

// Losing more than a quarter, or a whole section, at once is far more often a slip than a decision.
/** Whether so much has vanished that somebody must say that it is meant. */
export const isTooMuch = ({ activities, of, wholeSection }: Vanished): boolean => wholeSection || activities > of / 4;

/**
 * The planning unit's word that what vanished from this version in force is meant to go; undefined where none is needed
 * or given. It is no standing permission: with the next version it has lapsed, and it never covers more than it says.
 */
export function confirmedRemoval(
  vanished: Vanished,
  departmentId: string,
  versionInForce: number,
  removals: readonly Removal[] = [],
): Removal | undefined {
  if (!isTooMuch(vanished)) return undefined;
  const own = removals.filter((removal) => removal.departmentId === departmentId && removal.confirmedBy !== '');
  return own.find(({ version, activities }) => version === versionInForce && activities >= vanished.activities);
}
