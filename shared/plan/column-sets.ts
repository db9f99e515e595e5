import type { SectionColumn } from './framework.ts';

/** The four column sets in which the ministry prints the sections of its executive plan. */
export const columnSets = {
  full: ['intervention', 'subObjective', 'activity', 'indicators', 'programme'],
  'sub-objective-first': ['subObjective', 'activity', 'indicators', 'programme'],
  'goal-first': ['goalText', 'subObjective', 'activity', 'indicators', 'programme'],
  'without-programme': ['subObjective', 'activity', 'indicators'],
} as const satisfies Record<string, readonly SectionColumn[]>;

/** The name of a column set. */
export type ColumnSet = keyof typeof columnSets;
