import type { sheets_v4 } from '@googleapis/sheets';

/** A value as Google writes it: at most one of its fields is set. */
export type ExtendedValue =
  | { readonly numberValue: number }
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly formulaValue: string }
  | { readonly errorValue: { readonly type: string; readonly message: string } };

/** Google's cell format, as far as an .xlsx style can hold it. */
export type CellFormat = sheets_v4.Schema$CellFormat;

/** Google's rule of what may be entered. */
export type ValidationRule = sheets_v4.Schema$DataValidationRule;

/** One cell that holds something. Never changed in place: what was not touched is the same object, and is not rewritten. */
export interface Cell {
  readonly entered?: ExtendedValue | undefined;
  readonly effective?: ExtendedValue | undefined;
  readonly note?: string | undefined;
  readonly format?: CellFormat | undefined;
  /** Where the whole cell leads: an address, or `#gid=3&range=E7` within the spreadsheet. */
  readonly link?: string | undefined;
}

/** A rectangle whose ends are exclusive and known. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A rule for some areas. `rule` is absent for a kind that Google's API is not told of here; it stays in the file. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule?: ValidationRule | undefined;
  /** Which of the file's rules it is, counted from 0; absent for a new one. */
  readonly at?: number | undefined;
  /** Where the file keeps its list, if not in the rule itself. */
  readonly place?: string | undefined;
}

/** What is known of a row or a column beside its cells. */
export interface Dimension {
  readonly pixelSize?: number | undefined;
  readonly hidden?: boolean | undefined;
}

/** Rows or columns that were inserted before one, or, where `count` is below 0, deleted from it on. */
export interface Move {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly count: number;
}

/** Rows or columns that fold away together. */
export interface DimensionGroup {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

/** One tab. */
export interface Sheet {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  hidden: boolean;
  rightToLeft: boolean;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  tabColor: { red?: number; green?: number; blue?: number } | undefined;
  defaultColumnPixels: number;
  cells: CellGrid;
  merges: Area[];
  validations: Validation[];
  rows: Map<number, Dimension>;
  columns: Map<number, Dimension>;
  basicFilter: Area | undefined;
  /** Kept beside the file: an .xlsx has no such thing. */
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  groups: DimensionGroup[];
  /** Google goes on telling on which side a group's control stands once there was a group. */
  groupedBefore: { rows: boolean; columns: boolean };
  /** What moved since the file was read. */
  moves: Move[];
}

/** A name for a place; a missing end is open. */
export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: sheets_v4.Schema$GridRange;
}

/** One spreadsheet, as Google sees it. */
export interface Spreadsheet {
  title: string;
  locale: string;
  timeZone: string;
  sheets: Sheet[];
  namedRanges: NamedRange[];
}

const widest = 16_384;

/** The cells of a tab, by row and column counted from 0. */
export class CellGrid {
  readonly #cells: Map<number, Cell>;

  constructor(from?: CellGrid) {
    this.#cells = new Map(from ? from.#cells : []);
  }

  get(row: number, column: number): Cell | undefined {
    return this.#cells.get(row * widest + column);
  }

  /** A cell that holds nothing is not kept. */
  set(row: number, column: number, cell: Cell | undefined): void {
    const holds = cell && Object.values(cell).some((field) => field !== undefined);
    if (holds) this.#cells.set(row * widest + column, cell);
    else this.#cells.delete(row * widest + column);
  }

  *entries(): IterableIterator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.#cells) yield [Math.floor(key / widest), key % widest, cell];
  }

  /** The smallest grid that holds all cells. */
  extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    for (const [row, column] of this.entries()) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }
}

/** An empty tab as Google makes one. */
export function newSheet(sheetId: number, title: string): Sheet {
  return {
    sheetId,
    title,
    rowCount: 1000,
    columnCount: 26,
    hidden: false,
    rightToLeft: false,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    tabColor: undefined,
    defaultColumnPixels: 100,
    cells: new CellGrid(),
    merges: [],
    validations: [],
    rows: new Map(),
    columns: new Map(),
    basicFilter: undefined,
    protectedRanges: [],
    groups: [],
    groupedBefore: { rows: false, columns: false },
    moves: [],
  };
}

/** A copy to try changes on: cells are shared, everything that is changed in place is not. */
export function copySpreadsheet(from: Spreadsheet): Spreadsheet {
  return {
    ...from,
    namedRanges: [...from.namedRanges],
    sheets: from.sheets.map((sheet) => ({
      ...sheet,
      cells: new CellGrid(sheet.cells),
      merges: [...sheet.merges],
      validations: [...sheet.validations],
      rows: new Map(sheet.rows),
      columns: new Map(sheet.columns),
      groups: [...sheet.groups],
      protectedRanges: [...sheet.protectedRanges],
      groupedBefore: { ...sheet.groupedBefore },
      moves: [...sheet.moves],
    })),
  };
}
