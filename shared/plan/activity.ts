import type { Cell } from './cell.ts';

/** How one activity is measured. */
export interface Indicator {
  readonly id: string;
  readonly text: Cell;
}

/**
 * One activity, with the values that it shares with its neighbours.
 * Order matters: consecutive activities whose cell is `inherited` belong to the block of the last `own` cell above.
 */
export interface Activity {
  readonly id: string;
  /** The section's id in the framework. */
  readonly sectionId: string;
  readonly activity: Cell;
  readonly indicators: readonly Indicator[];
  readonly intervention?: Cell;
  readonly goalText?: Cell;
  readonly subObjective?: Cell;
  readonly programme?: Cell;
}
