import type { Activity } from '../plan/activity.ts';

/** How much of a former version is not found again in a newer reading. */
export interface Vanished {
  readonly activities: number;
  /** Some section has lost all its activities. */
  readonly wholeSection: boolean;
}

/** Compares two states of a department's plan by the identity of their activities. */
export function vanishedSince(former: readonly Activity[], now: readonly Activity[]): Vanished {
  const here = new Set(now.map(({ id }) => id));
  const sections = Map.groupBy(former, ({ sectionId }) => sectionId);
  const gone = [...sections.values()].map((activities) => activities.filter(({ id }) => !here.has(id)).length);
  return {
    activities: gone.reduce((sum, count) => sum + count, 0),
    wholeSection: [...sections.values()].some((activities, index) => gone[index] === activities.length),
  };
}
