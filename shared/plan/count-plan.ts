import type { WrittenActivity } from './activity.ts';

/** How many activities and indicators: never rows, wherever a person reads. */
export const countPlan = (activities: readonly WrittenActivity[]): { activities: number; indicators: number } => ({
  activities: activities.length,
  indicators: activities.reduce((sum, { indicators }) => sum + indicators.length, 0),
});
