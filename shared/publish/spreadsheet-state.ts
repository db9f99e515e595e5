import type { GridArea, RawNamedRange, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';

/** What may be entered into a cell: one of these names, a tick, or something that only a person asked for. */
export type CellRule = { readonly options: readonly string[] } | 'tick' | 'other';

/** A protection as it stands in a tab. */
export interface ProtectionState extends GridArea {
  readonly id: number;
  /** Ours says by which mark it is known; a person's has none. */
  readonly mark: string | undefined;
  /** Nobody else was let in, and nothing within it was left out. */
  readonly isTight: boolean;
  /** Whoever reads and answers may write there all the same. */
  readonly admitsReaders: boolean;
}

/** A tab with all that publishing sets in it. */
export interface TabState extends RawTab {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly rightToLeft: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The first column from which on there is nothing at all, not even a colour. */
  readonly usedColumns: number;
  readonly rules: readonly { readonly row: number; readonly column: number; readonly rule: CellRule }[];
  readonly protections: readonly ProtectionState[];
}

/** A named range with the id by which Google knows it. */
export interface NamedRangeState extends RawNamedRange {
  readonly id: string;
}

/** A spreadsheet as publishing finds it: what can be read of it, and how it is set up. */
export interface SpreadsheetState extends RawSpreadsheet {
  readonly tabs: readonly TabState[];
  readonly namedRanges: readonly NamedRangeState[];
}
