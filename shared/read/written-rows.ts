import type { Breach } from '../findings/breach.ts';
import { fold } from '../language/fold.ts';
import { a1 } from '../schema/a1.ts';
import { folded } from '../schema/folded.ts';
import { currenciesOfHeading } from '../schema/heading-currency.ts';
import type { GridArea, RawCell, RawTab } from '../schema/raw-spreadsheet.ts';
import type { AnyCell } from '../schema/row.ts';
import type { Column, Table } from '../schema/table.ts';
import { breachAt } from './breach-at.ts';
import { cellTooLong } from './faults/cell-too-long.ts';
import { formulaFailed } from './faults/formula-failed.ts';
import type { LocatedTable } from './locate-table.ts';
import { readCell } from './read-cell.ts';
import { excessIn } from './table-size.ts';

/** One row of a table: only what is written in that very row. */
export interface WrittenRow {
  /** Counted from 0, as in the sheet. */
  readonly row: number;
  /** By column key; null where something stands that cannot be read: what is above must not be inherited over it. */
  readonly own: ReadonlyMap<string, AnyCell | null>;
}

/** The rows in which somebody wrote something, in the order of the sheet, and what could not be read. */
export interface WrittenRows {
  readonly rows: readonly WrittenRow[];
  readonly breaches: readonly Breach[];
  /** What is said of cells that could be read. */
  readonly understood: readonly Breach[];
}

/** Reads the cells of a located table, flat: what a row inherits, and from where, comes later. */
export function readWrittenRows(table: Table, located: LocatedTable, knownIds: ReadonlySet<string>): WrittenRows {
  const currencies = currenciesIn(table, located);
  const read = cellsByRow(located).map(([row, cells]) => readRow(table, row, cells, located, currencies));
  const rows = entriesAmong(table, read.filter(saysSomething(table)), knownIds);
  return {
    rows,
    breaches: rows.flatMap(({ breaches }) => breaches),
    understood: rows.flatMap(({ understood }) => understood),
  };
}

type ReadRow = WrittenRow & Pick<WrittenRows, 'breaches' | 'understood'>;
type CellsByColumn = ReadonlyMap<number, RawCell>;

function cellsByRow({ tab, headingRow, columns }: LocatedTable): [row: number, cells: CellsByColumn][] {
  const merges = mergesByColumn(tab, new Set(columns.values()));
  const rows = new Map<number, Map<number, RawCell>>();
  for (const cell of tab.cells) {
    if (cell.row <= headingRow || isCovered(cell, merges.get(cell.column))) continue;
    const cells = rows.get(cell.row);
    if (cells) cells.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  return [...rows].sort(([a], [b]) => a - b);
}

const mergesByColumn = ({ merges }: RawTab, columns: ReadonlySet<number>): Map<number, GridArea[]> =>
  new Map(
    [...columns].map((column) => [
      column,
      merges.filter(({ startColumn, endColumn }) => column >= startColumn && column < endColumn),
    ]),
  );

/**
 * Whether a merge hides a cell: some programs keep what stood there, but nobody sees it any more. Merges may overlap in
 * a file of LibreOffice; what begins one of its own is seen.
 */
function isCovered({ row, column }: RawCell, merges: readonly GridArea[] = []): boolean {
  const here = merges.filter(({ startRow, endRow }) => row >= startRow && row < endRow);
  return here.length > 0 && here.every(({ startRow, startColumn }) => row > startRow || column > startColumn);
}

function readRow(
  table: Table,
  row: number,
  cells: CellsByColumn,
  { columns }: LocatedTable,
  currencies: Currencies,
): ReadRow {
  const own = new Map<string, AnyCell | null>();
  const breaches: Breach[] = [];
  const understood: Breach[] = [];
  for (const column of table.columns) {
    const place = columns.get(column.key);
    const raw = place === undefined ? undefined : cells.get(place);
    const reading = raw && readOwn(column, raw, currencies);
    if (!raw || !reading) continue;
    const isFault = 'fault' in reading;
    own.set(column.key, isFault ? null : reading.cell);
    for (const { fault, values } of isFault ? [reading] : (reading.said ?? [])) {
      const breach = breachAt(table, fault, a1(row, raw.column), column.key, values);
      (isFault ? breaches : understood).push(breach);
    }
  }
  return { row, own, breaches, understood };
}

// Nobody sees the hidden identities, so nobody could mend them: what is none is no identity, and no fault.
const identity = /^[\w-]{1,64}$/;

function readOwn(column: Column, raw: RawCell, currencies: Currencies): ReturnType<typeof readCell> {
  if (column.kind === 'answer') return undefined;
  if (column.kind === 'id' && (raw.error || !identity.test(String(raw.value)))) return undefined;
  const error = raw.error ? raw.text || raw.error : pastedError(raw.value);
  if (error) return { fault: formulaFailed.code, values: { error } };
  const excess = excessIn(raw);
  if (excess) return { fault: cellTooLong.code, values: excess };
  return readCell(column, raw, a1(raw.row, raw.column), currencies.get(column.key));
}

// Pasted as a value, or brought by a file without formulas, an error is a text that says nothing.
const errorText = /^#(?:REF!|NAME\?|DIV\/0!|VALUE!|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

const pastedError = (value: RawCell['value']): string | undefined =>
  typeof value === 'string' && value.startsWith('#') && errorText.test(value.trim()) ? value.trim() : undefined;

type Currencies = ReadonlyMap<string, string>;

/** By column key the currency that its heading names, else the column's own; '' where the heading may mean several. */
function currenciesIn(table: Table, { columns, headings }: LocatedTable): Currencies {
  const currencies = new Map<string, string>();
  for (const { key, currency } of table.columns) {
    if (currency === undefined) continue;
    const named = currenciesOfHeading(headings.get(columns.get(key) ?? -1)?.written ?? '', currency);
    currencies.set(key, named.length > 1 ? '' : (named[0] ?? currency));
  }
  return currencies;
}

// A box that nobody has ticked says nothing by itself: every spare row has one.
const saysSomething =
  ({ columns }: Table) =>
  ({ own }: WrittenRow): boolean =>
    columns.some(({ key, kind }) => {
      const cell = own.get(key);
      return kind !== 'id' && cell !== undefined && !(cell && 'ticked' in cell && !cell.ticked);
    });

/**
 * The rows without what people add for their own eyes: totals and headings that are repeated, and what stands beneath the
 * table, after a blank row or as mere figures, without what every entry has. A row with a known identity is never theirs.
 */
function entriesAmong(table: Table, read: readonly ReadRow[], knownIds: ReadonlySet<string>): readonly ReadRow[] {
  const { entry } = table;
  if (!entry) return read;
  const ids = table.columns.filter(({ kind }) => kind === 'id').map(({ key }) => key);
  const isKnown = ({ own }: WrittenRow): boolean => ids.some((key) => knownIds.has(own.get(key)?.value ?? ''));
  const rows = read.filter((row) => isKnown(row) || !(isTotal(table, row) || isHeadings(table, row)));
  const last = rows.findLastIndex((row) => isKnown(row) || entry.some((key) => row.own.has(key)));
  const below = rows.findIndex(
    (row, index) => index > last && (isApart(row, rows[index - 1]) || isFigures(table, row)),
  );
  return below < 0 ? rows : rows.slice(0, below);
}

const totals = new Set(
  ['المجموع', 'مجموع', 'المجموع الكلي', 'الاجمالي', 'الإجمالي', 'الإجمالي العام', 'total', 'sum'].map(fold),
);

const isTotal = ({ entry = [] }: Table, { own }: WrittenRow): boolean => {
  const texts = entry.flatMap((key) => own.get(key) ?? []);
  return texts.length === 1 && [...own.values()].some((cell) => cell && totals.has(folded(cell)));
};

const isHeadings = ({ columns, entry = [] }: Table, { own }: WrittenRow): boolean =>
  entry.every((key) => {
    const heading = columns.find((column) => column.key === key)?.heading;
    // To the letter, as they are pasted: an activity of every row would have to be folded.
    const value = own.get(key)?.value;
    return value !== undefined && (value === heading?.ar || value === heading?.en);
  });

const isApart = ({ row }: WrittenRow, above: WrittenRow | undefined): boolean => row > (above?.row ?? row) + 1;

const isFigures = ({ columns }: Table, { own }: WrittenRow): boolean =>
  columns.every(({ key, kind }) => !own.has(key) || kind === 'number' || kind === 'money' || kind === 'id');
