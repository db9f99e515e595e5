import type { RawCell, RawNamedRange, RawSpreadsheet, RawTab } from '../../shared/schema/raw-spreadsheet.ts';
import type { Column, Table } from '../../shared/schema/table.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';

/** A column of a table, followed through every edit, whatever becomes of its heading and of the named range on it. */
export interface Landmark extends RawNamedRange {
  readonly table: Table;
  readonly column: Column;
  /** What its heading says: one of its names in any spelling, one with a letter wrong, something else, nothing. */
  readonly heading: 'plain' | 'misspelt' | 'other' | 'cleared';
}

/** What an edit may leave behind that keeps others from being made after it. */
export type Remains =
  | 'rows out of order'
  | 'headings of blocks in rows of their own'
  | 'values under merges'
  | 'activities in every row'
  | 'a heading over an empty column'
  | 'a merge across columns';

/** A department's spreadsheet while people work in it, with what they know of it. */
export interface EditedSheet {
  readonly raw: RawSpreadsheet;
  readonly landmarks: readonly Landmark[];
  readonly remains: ReadonlySet<Remains>;
}

/** A spreadsheet as it is published, before anybody edits it. */
export function openSheet(raw: RawSpreadsheet): EditedSheet {
  const tables: readonly Table[] = departmentSpreadsheet.tables;
  const landmarks = tables.flatMap((table) =>
    table.columns.map((column): Landmark => {
      const range = raw.namedRanges.find(({ name }) => name === `${table.id}_${column.key}`);
      if (!range) throw new Error(`nothing marks the column ${column.key} of ${table.id}`);
      return { ...range, table, column, heading: 'plain' };
    }),
  );
  return { raw, landmarks, remains: new Set() };
}

/** One table of an edited spreadsheet, as a person sees it. */
export interface TableView {
  readonly tab: RawTab;
  readonly headingRow: number;
  readonly columns: readonly Landmark[];
  /** The rows from below the headings to the last one with an entry, blank ones in between included. */
  readonly rows: readonly number[];
  readonly cellAt: (row: number, column: number) => RawCell | undefined;
  /** Whether a cell says anything; a note alone says nothing. */
  readonly isFilled: (row: number, column: number) => boolean;
  /** The place of a column by its key; -1 where it was deleted. */
  readonly placeOf: (key: string) => number;
}

/** Finds a table of an edited spreadsheet. */
export function viewOf({ raw, landmarks }: EditedSheet, tableId: 'plan' | 'summary' = 'plan'): TableView {
  const columns = landmarks.filter(({ table }) => table.id === tableId);
  const [first] = columns;
  const tab = raw.tabs.find(({ tabId }) => tabId === first?.tabId);
  if (!first || !tab) throw new Error(`there is no table ${tableId}`);
  const cells = new Map(tab.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const cellAt = (row: number, column: number) => cells.get(`${row} ${column}`);
  const entry = new Set(
    columns
      .filter(({ table, column }) => (table.entry ?? ['readyBy']).includes(column.key))
      .map(({ startColumn }) => startColumn),
  );
  const entries = tab.cells.filter(
    ({ row, column, value }) => row > first.startRow && entry.has(column) && value !== '',
  );
  const count = Math.max(0, ...entries.map(({ row }) => row - first.startRow));
  return {
    tab,
    headingRow: first.startRow,
    columns,
    rows: Array.from({ length: count }, (_, index) => first.startRow + 1 + index),
    cellAt,
    isFilled: (row, column) => (cellAt(row, column)?.value ?? '') !== '',
    placeOf: (key) => columns.find(({ column }) => column.key === key)?.startColumn ?? -1,
  };
}

/** The columns of a table that people see. */
export const visibleIn = ({ columns }: TableView): readonly Landmark[] =>
  columns.filter(({ column }) => column.kind !== 'id');

/** The rows of a table that say an activity or an indicator. */
export const entriesIn = ({ rows, isFilled, placeOf }: TableView): number[] =>
  rows.filter((row) => isFilled(row, placeOf('activity')) || isFilled(row, placeOf('indicator')));
