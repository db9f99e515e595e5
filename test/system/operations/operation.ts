import type { Random } from '../../generated/random.ts';
import type { Alteration } from '../../mutations/mutation.ts';
import type { Call } from '../libreoffice.ts';
import type { PlanTab, Remains } from './plan-tab.ts';

/** What is done, and the tab as it is then. */
export interface Performed {
  readonly calls: readonly Call[];
  readonly tab: PlanTab;
}

/** Something that people do to their spreadsheet without meaning the plan. */
export interface Operation {
  readonly name: string;
  /** What is read otherwise although it means the same; without it, the content is the same to the letter. */
  readonly alters?: Alteration;
  readonly leaves?: Remains;
  /** What an earlier operation may not have left: it could not be done then, or would mean something. */
  readonly notAfter?: readonly Remains[];
  /** Whether the tab has what it takes; every tab has, where this is not given. */
  readonly mayFollow?: (tab: PlanTab) => boolean;
  readonly perform: (tab: PlanTab, random: Random) => Performed;
}
