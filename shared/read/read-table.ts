import type { Breach } from '../findings/breach.ts';
import type { RawCell, RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import { a1 } from '../schema/a1.ts';
import type { AnyCell, Row } from '../schema/row.ts';
import type { Column, Table } from '../schema/table.ts';
import { cellMissing } from './faults/cell-missing.ts';
import { columnNotFound } from './faults/column-not-found.ts';
import { formulaFailed } from './faults/formula-failed.ts';
import { tableNotFound } from './faults/table-not-found.ts';
import { type LocatedTable, locateTable } from './locate-table.ts';
import { readCell } from './read-cell.ts';

/** The rows of a table in the order of the sheet, and what could not be read. */
export interface TableReading<T extends Table = Table> {
  readonly rows: readonly Row<T>[];
  readonly breaches: readonly Breach[];
  /** The address of a row's cell in a column, also where it is empty; undefined where the column does not exist. */
  readonly addressOf: (row: number, column: string) => string | undefined;
}

type Cells = Record<string, AnyCell>;

/**
 * Reads a table: each row that somebody wrote in, with what it inherits from the blocks above it.
 * A merged cell and a cell left blank below a written one mean the same.
 */
export function readTable<T extends Table>(raw: RawSpreadsheet, table: T): TableReading<T> {
  const located = locateTable(raw, table);
  if (!located) return unreadable([structural(table, tableNotFound.code, { table: table.title.ar })]);
  // Every column that people fill in is needed: one that is gone must never be read as empty.
  const missing = table.columns.filter(({ key, kind }) => kind !== 'id' && !located.columns.has(key));
  if (missing.length > 0) return unreadable(missing.map((column) => missingColumn(table, column)));
  return readRows(table, located);
}

const unreadable = <T extends Table>(breaches: Breach[]): TableReading<T> => ({
  rows: [],
  breaches,
  addressOf: () => undefined,
});

const missingColumn = (table: Table, column: Column): Breach =>
  structural(table, columnNotFound.code, { column: column.heading.ar, table: table.title.ar }, column.key);

/** A fault of a table as a whole stands at its first cell. */
const structural = (table: Table, code: string, values: Breach['values'], column = ''): Breach =>
  breachAt(table, code, 'A1', column, values);

const breachAt = (table: Table, code: string, at: string, column: string, values: Breach['values']): Breach => ({
  code,
  cell: { sheet: table.id, a1: at, activityId: null, column },
  writtenAt: at,
  values,
});

function readRows<T extends Table>(table: T, { tab, headingRow, columns }: LocatedTable): TableReading<T> {
  const breaches: Breach[] = [];
  const carried = new Map<string, AnyCell | null>();
  const byRow = Map.groupBy(
    tab.cells.filter(({ row }) => row > headingRow),
    ({ row }) => row,
  );
  const rows: Row[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const rawCells = new Map((byRow.get(row) ?? []).map((cell) => [cell.column, cell]));
    const rawOf = (column: Column): RawCell | undefined => rawCells.get(columns.get(column.key) ?? -1);
    const own = readOwnCells(table, row, rawOf, breaches);
    if (!table.columns.some((column) => saysSomething(column, own.get(column.key)))) continue;
    const found = { row, ...withInherited(table, row, own, carried, columns) };
    rows.push(found);
    breaches.push(...missingCells(table, found, columns));
  }
  const addressOf = (row: number, key: string): string | undefined => {
    const column = columns.get(key);
    return column === undefined ? undefined : a1(row, column);
  };
  return { rows: rows as readonly Row<T>[], breaches, addressOf };
}

/** The cells that every row must have, and this one lacks. */
function missingCells(table: Table, { row, cells, unreadable }: Row, columns: ReadonlyMap<string, number>): Breach[] {
  const lacking = table.columns.filter(({ key, everyRow }) => everyRow && !(key in cells) && !unreadable.includes(key));
  return lacking.map(({ key, heading }) =>
    breachAt(table, cellMissing.code, a1(row, columns.get(key) ?? 0), key, { column: heading.ar }),
  );
}

// An unreadable cell counts as written (null): what stands above it must not be inherited over it.
function readOwnCells(
  table: Table,
  row: number,
  rawOf: (column: Column) => RawCell | undefined,
  breaches: Breach[],
): Map<string, AnyCell | null> {
  const own = new Map<string, AnyCell | null>();
  for (const column of table.columns) {
    const raw = rawOf(column);
    if (!raw) continue;
    const at = a1(row, raw.column);
    const breach = (code: string, values: Breach['values']): void => {
      breaches.push(breachAt(table, code, at, column.key, values));
      own.set(column.key, null);
    };
    if (raw.error) {
      breach(formulaFailed.code, { error: raw.text || raw.error });
      continue;
    }
    const reading = readCell(column, raw, at);
    if (reading && 'fault' in reading) breach(reading.fault, reading.values);
    else if (reading) own.set(column.key, reading.cell);
  }
  return own;
}

function withInherited(
  table: Table,
  row: number,
  own: ReadonlyMap<string, AnyCell | null>,
  carried: Map<string, AnyCell | null>,
  columns: ReadonlyMap<string, number>,
): Pick<Row, 'cells' | 'unreadable'> {
  for (const column of table.columns) if (own.has(column.within ?? '')) carried.delete(column.key);
  const cells: Cells = {};
  const unreadable: string[] = [];
  for (const { key, block } of table.columns) {
    const cell = own.get(key);
    if (block && cell !== undefined) carried.set(key, cell);
    const above = block && cell === undefined ? carried.get(key) : undefined;
    if (cell === null || above === null) unreadable.push(key);
    else if (cell) cells[key] = cell;
    else if (above) cells[key] = { ...above, printed: 'inherited', at: a1(row, columns.get(key) ?? 0) };
  }
  return { cells, unreadable };
}

// A box that nobody has ticked says nothing by itself: every spare row has one.
const saysSomething = ({ kind }: Column, cell: AnyCell | null | undefined): boolean =>
  kind !== 'id' && cell !== undefined && !(cell && 'ticked' in cell && !cell.ticked);
