import type { GridArea } from '../schema/raw-spreadsheet.ts';

/** One cell as it is published. */
export interface CellDesign {
  readonly value?: string | number | boolean;
  readonly note?: string;
  readonly style: 'title' | 'heading' | 'entry' | 'id';
  /** The names of its drop-down; others may be typed, and are then answered. */
  readonly options?: readonly string[];
  readonly tick?: true;
}

/** An area that people are asked to leave alone; by its mark it is known again, wherever it has moved to. */
export interface ProtectedArea extends GridArea {
  readonly mark: string;
}

/** One tab as it is published: its rows from the top, its identity in named ranges. */
export interface TabDesign {
  readonly title: string;
  readonly frozenRows: number;
  readonly columns: readonly { readonly widthPx: number; readonly hidden: boolean }[];
  readonly rows: readonly (readonly CellDesign[])[];
  readonly merges: readonly GridArea[];
  readonly namedRanges: readonly { readonly name: string; readonly area: GridArea }[];
  readonly protectedAreas: readonly ProtectedArea[];
  /** Neighbouring columns that fold away together; the end is exclusive. */
  readonly groups: readonly { readonly startColumn: number; readonly endColumn: number }[];
}

/** A whole spreadsheet as it is published; every tab reads from right to left. */
export interface SpreadsheetDesign {
  readonly title: string;
  readonly timeZone: string;
  readonly tabs: readonly TabDesign[];
}
