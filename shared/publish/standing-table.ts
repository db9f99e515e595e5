import type { GridArea, RawCell, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';
import type { SpreadsheetState, TabState } from './spreadsheet-state.ts';
import type { LeftAlone } from './tab-edit.ts';

/** Where a table was found, as reading finds it: publishing must never take another column for it than reading does. */
export interface FoundTable {
  readonly tab: RawTab;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are known although their heading says something else. */
  readonly understood: readonly { readonly key: string }[];
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  readonly headings: ReadonlyMap<number, unknown>;
  readonly copies: readonly RawTab[];
}

/** Finds a table in a spreadsheet. */
export type Locate = (raw: RawSpreadsheet, table: Table) => FoundTable | undefined;

/** A table as it stands in a spreadsheet, with the columns that this upgrade adds to it. */
export interface StandingTable {
  readonly table: Table;
  readonly tab: TabState;
  readonly headingRow: number;
  /** The places of its columns, new ones included. */
  readonly columns: ReadonlyMap<string, number>;
  /** The keys of the columns that are added now. */
  readonly added: ReadonlySet<string>;
  /** The keys of columns that only their named range, or a heading that is near theirs, tells. */
  readonly understood: ReadonlySet<string>;
  /** The keys that several columns claim. */
  readonly repeated: ReadonlySet<string>;
  readonly rows: PreparedRows;
  readonly cellAt: (row: number, column: number) => RawCell | undefined;
}

/** The rows of a table that are ready to be filled in; the ends are exclusive. */
export interface PreparedRows {
  readonly first: number;
  /** Where the rows end that were ready before. */
  readonly oldEnd: number;
  /** The first row of those that are made ready now in which nobody has written. */
  readonly fresh: number;
  readonly end: number;
}

/** The columns of a standing table with their places, those left out that it does not have. */
export const placedColumns = ({ table, columns }: StandingTable): (readonly [column: Column, place: number])[] =>
  table.columns.flatMap((column) => {
    const place = columns.get(column.key);
    return place === undefined ? [] : [[column, place] as const];
  });

/** The cells of a tab by their place. */
export function cellLookup({ cells }: RawTab): StandingTable['cellAt'] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return (row, column) => byPlace.get(`${row} ${column}`);
}

/** Whether a merge hides a cell. */
export const isCovered = ({ merges }: RawTab, row: number, column: number): boolean =>
  merges.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      row >= startRow &&
      row < endRow &&
      column >= startColumn &&
      column < endColumn &&
      (row > startRow || column > startColumn),
  );

/** Whether two areas are the same. */
export const isSameArea = (one: GridArea, other: GridArea): boolean =>
  one.startRow === other.startRow &&
  one.endRow === other.endRow &&
  one.startColumn === other.startColumn &&
  one.endColumn === other.endColumn;

/** Why a table that was found is not touched all the same; undefined where it may be. */
export function doubtAbout(
  { namedRanges }: SpreadsheetState,
  { id, columns }: Table,
  { tab, headingRow, headings, copies }: FoundTable,
): LeftAlone['why'] | undefined {
  if (copies.length > 0) return 'two-tables';
  // Somebody deleted the row of the headings: the ranges begin with the first entry.
  const names = new Set(columns.map(({ key }) => `${id}_${key}`));
  const isCut = namedRanges.some(
    ({ name, tabId, startRow }) => names.has(name) && tabId === tab.tabId && startRow === headingRow + 1,
  );
  return headings.size === 0 && isCut ? 'headings-gone' : undefined;
}
