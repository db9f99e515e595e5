/** One cell that holds something, with its place: rows and columns count from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** What the cell comes to: the result where it is a formula, '' where only a note stands. */
  readonly value: string | number | boolean;
  /** What a person sees. */
  readonly text: string;
  readonly formula?: string;
  /** Why a formula failed, such as `REF`. */
  readonly error?: string;
  readonly note?: string;
}

/** A rectangle of a tab; the ends are exclusive. */
export interface GridArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** One tab as it was read, flat: meaning comes later. */
export interface RawTab {
  readonly tabId: number;
  readonly title: string;
  readonly cells: readonly RawCell[];
  readonly merges: readonly GridArea[];
}

/** A named range: what ties a template's column to a place, whatever people do to headings and tab names. */
export interface RawNamedRange extends GridArea {
  readonly name: string;
  readonly tabId: number;
}

/** What one reading of a spreadsheet found: enough to read it again without Google. */
export interface RawSpreadsheet {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly tabs: readonly RawTab[];
  readonly namedRanges: readonly RawNamedRange[];
}
