import type { Look, PageEdge, PageSetUp, StyleName } from '../../templates/workbooks/workbook-look.ts';

/** How a number is shown: with so many decimals, thousands apart, in the signs of the reader's own language. */
export interface FormattedNumber {
  readonly value: number;
  readonly decimals: 0 | 2 | 3;
}

/** A cell that has a style and perhaps a value; columns count from 1, the first one stands at the right. */
export interface CellDescription {
  readonly column: number;
  readonly value?: string | FormattedNumber;
  readonly style: StyleName;
  /** A stronger rule above: a new programme begins. */
  readonly strongTop?: true;
  /** The value is another cell's, from above: it looks like one that is written here. */
  readonly inherited?: true;
  /** A click leads to the row that bears this anchor, and it looks like it. */
  readonly leadsTo?: string;
}

/** One row of a sheet. */
export interface RowDescription {
  readonly heightPt: number;
  /** A name by which cells lead here. */
  readonly anchor?: string;
  readonly cells: readonly CellDescription[];
}

/** Cells that are joined; rows and columns count from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Cells on which a click leads to the first cell of a row, which counts from 1, of a sheet of this workbook. */
export interface Link {
  readonly from: Area;
  readonly to: { readonly sheet: string; readonly row: number };
}

/** One sheet, laid out to the last row height. */
export interface SheetDescription {
  readonly name: string;
  readonly widthsChars: readonly number[];
  readonly rows: readonly RowDescription[];
  readonly merges: readonly Area[];
  /** Where the cells that lead elsewhere lead. */
  readonly links?: readonly Link[];
  /** Areas whose numbers are shaded by their size, from 0 to the largest of all that stand in one list. */
  readonly shaded?: readonly (readonly Area[])[];
  /** The first so many rows stay in sight. */
  readonly frozenRows: number;
  /** The rows that head every printed page after their own; they count from 1, both ends included. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** Rows after which a new page begins. */
  readonly breaksAfter: readonly number[];
}

/** A whole workbook, free of any file format. */
export interface WorkbookDescription {
  readonly title: string;
  /** ISO 8601: also the file's created and modified date, so that the same plan gives the same bytes. */
  readonly asOf: string;
  readonly look: Look;
  readonly page: PageSetUp;
  /** In `{page}` and `{pages}` the reader's program puts the numbers. */
  readonly footer: PageEdge;
  readonly sheets: readonly SheetDescription[];
}
