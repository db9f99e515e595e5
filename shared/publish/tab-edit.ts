import type { GridArea } from '../schema/raw-spreadsheet.ts';
import type { CellRule } from './spreadsheet-state.ts';
import type { CellDesign, ProtectedArea, TabDesign } from './spreadsheet-design.ts';

/** One step of an upgrade, in a tab: nothing but what it names is touched. Rows and columns count from 0. */
export type TabEdit =
  | ({ readonly does: 'add-tab'; readonly tab: TabDesign } & InTab)
  | ({ readonly does: 'insert-rows'; readonly at: number; readonly count: number } & InTab)
  | ({ readonly does: 'grow'; readonly rowCount?: number; readonly columnCount?: number } & InTab)
  | ({ readonly does: 'freeze'; readonly rows: number } & InTab)
  | ({ readonly does: 'read-from-right' } & InTab)
  | ({
      readonly does: 'set-column';
      readonly column: number;
      readonly widthPx?: number;
      readonly hidden: boolean;
    } & InTab)
  | ({ readonly does: 'group-columns'; readonly startColumn: number; readonly endColumn: number } & InTab)
  | ({ readonly does: 'write'; readonly row: number; readonly column: number; readonly value: string } & InTab)
  | ({ readonly does: 'note'; readonly row: number; readonly column: number; readonly note: string } & InTab)
  | ({ readonly does: 'look'; readonly area: GridArea; readonly style: CellDesign['style'] } & InTab)
  | ({ readonly does: 'rule'; readonly area: GridArea; readonly rule: CellRule | undefined } & InTab)
  | ({ readonly does: 'name'; readonly name: string; readonly area: GridArea; readonly id: string | undefined } & InTab)
  | ({ readonly does: 'protect'; readonly area: ProtectedArea } & InTab)
  | ({ readonly does: 'unprotect'; readonly id: number } & InTab);

interface InTab {
  readonly tabId: number;
}

/** Whether a step makes room that others need. */
const makesRoom = (edit: TabEdit): boolean => edit.does === 'insert-rows' || edit.does === 'grow';

/** All steps of an upgrade, in an order in which each of them can be made. */
export function editsOf({ changes }: Upgrade): TabEdit[] {
  const edits = changes.flatMap((change) => change.edits);
  return [...edits.filter(makesRoom), ...edits.filter((edit) => !makesRoom(edit))];
}

/** What an upgrade changes, by the kinds in which it is told to the administrator. */
export type ChangeKind =
  | 'added-tab'
  | 'added-opening'
  | 'added-column'
  | 'added-rows'
  | 'shown-column'
  | 'set-heading'
  | 'set-help'
  | 'written-page'
  | 'named-place'
  | 'repaired-drop-down'
  | 'refreshed-drop-down'
  | 'repaired-tick'
  | 'repaired-protection'
  | 'set-up-tab';

/** One change with the steps that make it. */
export interface Change {
  readonly kind: ChangeKind;
  /** What it is about, such as `plan.target1`. */
  readonly of: string;
  /** How many cells, ranges or rows it concerns. */
  readonly count: number;
  readonly edits: readonly TabEdit[];
}

/** What an upgrade does not touch although it is not as the template says, because only a person can know what is meant. */
export interface LeftAlone {
  readonly of: string;
  readonly why: 'in-force' | 'no-framework' | 'headings-gone' | 'two-tables' | 'written-over';
}

/** What is to be done to a spreadsheet; nothing where it is as it is meant to be. */
export interface Upgrade {
  readonly changes: readonly Change[];
  readonly leftAlone: readonly LeftAlone[];
}
