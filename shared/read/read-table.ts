import type { Breach } from '../findings/breach.ts';
import { namesMultiplier } from '../language/number-parts.ts';
import { a1, columnLetters } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Row } from '../schema/row.ts';
import type { Column, Table } from '../schema/table.ts';
import { breachAt } from './breach-at.ts';
import { cellMissing } from './faults/cell-missing.ts';
import { columnNotFound } from './faults/column-not-found.ts';
import { columnRepeated } from './faults/column-repeated.ts';
import { headingScalesAmounts } from './faults/heading-scales-amounts.ts';
import { headingUnderstood } from './faults/heading-understood.ts';
import { tableNotFound } from './faults/table-not-found.ts';
import { tableRepeated } from './faults/table-repeated.ts';
import { tableTooLarge } from './faults/table-too-large.ts';
import { fillDown } from './fill-down.ts';
import { isNeeded } from './locate-columns.ts';
import { type LocatedTable, locateTable } from './locate-table.ts';
import { excessOf } from './table-size.ts';
import { readWrittenRows, type WrittenRow } from './written-rows.ts';

/** The rows of a table in the order of the sheet, and what could not be read. */
export interface TableReading<T extends Table = Table> {
  readonly rows: readonly Row<T>[];
  readonly breaches: readonly Breach[];
  /** What was read although it is not as published: said, but no part of what the table says. */
  readonly understood: readonly Breach[];
  /** The address of a row's cell in a column, also where it is empty; undefined where the column does not exist. */
  readonly addressOf: (row: number, column: string) => string | undefined;
}

/** The rows as they are meant where their order, or what they say, rests on more than the sheet; and what is to be said of it. */
export interface Arranged {
  readonly rows: readonly WrittenRow[];
  readonly understood: readonly Breach[];
}

/** Puts the rows of a sheet as they are meant; `columns` are the places of the columns by key. */
export type Arrange = (rows: readonly WrittenRow[], columns: ReadonlyMap<string, number>) => Arranged;

/** What the version in force knows of a table. */
export interface KnownTable {
  readonly arrange: Arrange;
  /** The hidden identities of its entries. */
  readonly ids: ReadonlySet<string>;
  /** The optional columns in which it has values: now they are needed. */
  readonly columns: ReadonlySet<string>;
}

const nothingKnown: KnownTable = {
  arrange: (rows) => ({ rows, understood: [] }),
  ids: new Set(),
  columns: new Set(),
};

/** Reads a table: each row that somebody wrote in, with what it inherits from the blocks above it. */
export function readTable<T extends Table>(
  raw: RawSpreadsheet,
  table: T,
  known: KnownTable = nothingKnown,
): TableReading<T> {
  const located = locateTable(raw, table);
  const refused = located ? refusalsOf(table, located, known) : [notFound(table)];
  if (!located || refused.length > 0) return unreadable(refused);
  const { columns } = located;
  const written = readWrittenRows(table, located, known.ids);
  const arranged = known.arrange(written.rows, columns);
  const rows = fillDown(table, arranged.rows, columns);
  const letters = new Map([...columns].map(([key, column]) => [key, columnLetters(column)]));
  return {
    rows: rows as readonly Row<T>[],
    breaches: [...written.breaches, ...rows.flatMap((row) => missingCells(table, row, columns))],
    understood: [...understoodHeadings(table, located), ...written.understood, ...arranged.understood],
    addressOf: (row, key) => {
      const column = letters.get(key);
      return column === undefined ? undefined : `${column}${row + 1}`;
    },
  };
}

const unreadable = <T extends Table>(breaches: readonly Breach[]): TableReading<T> => ({
  rows: [],
  breaches,
  understood: [],
  addressOf: () => undefined,
});

/** Why a table must not be read: what it would say could be something else than what is meant. */
function refusalsOf(table: Table, located: LocatedTable, known: KnownTable): Breach[] {
  const { tab, headingRow, columns, copies, repeated } = located;
  if (copies.length > 0) {
    const tabs = [tab, ...copies].map(({ title }) => title);
    return [structural(table, tableRepeated.code, { table: table.title.ar, tabs })];
  }
  const excess = excessOf(table, located);
  if (excess) return [structural(table, tableTooLarge.code, excess)];
  const missing = table.columns.filter(
    (column) => (isNeeded(column) || known.columns.has(column.key)) && !columns.has(column.key),
  );
  const scaled = table.columns.filter(({ key, kind }) => kind === 'money' && isScaled(located, columns.get(key)));
  const twice = table.columns.filter(({ key, kind }) => kind !== 'id' && kind !== 'answer' && repeated.has(key));
  return [
    ...missing.map((column) => ofColumn(table, columnNotFound.code, column)),
    ...scaled.map((column) => ofColumn(table, headingScalesAmounts.code, column)),
    ...twice.map((column) => {
      const places = (repeated.get(column.key) ?? []).map((place) => a1(headingRow, place));
      return ofColumn(table, columnRepeated.code, column, { headings: places });
    }),
  ];
}

// Whether `5` under such a heading means five or five thousand cannot be known, and either would be a sum in a report.
const isScaled = ({ headings }: LocatedTable, place: number | undefined): boolean =>
  namesMultiplier(headings.get(place ?? -1)?.written ?? '');

const notFound = (table: Table): Breach => structural(table, tableNotFound.code, { table: table.title.ar });

const ofColumn = (table: Table, code: string, { heading, key }: Column, more: Breach['values'] = {}): Breach =>
  structural(table, code, { column: heading.ar, table: table.title.ar, ...more }, key);

/** A fault of a table as a whole stands at its first cell. */
const structural = (table: Table, code: string, values: Breach['values'], column = ''): Breach =>
  breachAt(table, code, 'A1', column, values);

const understoodHeadings = (table: Table, { headingRow, understood }: LocatedTable): Breach[] =>
  understood.map(({ key, column, written }) => {
    const heading = table.columns.find((one) => one.key === key)?.heading.ar ?? key;
    return breachAt(table, headingUnderstood.code, a1(headingRow, column), key, { written, column: heading });
  });

/** The cells that every row must have, and this one lacks. */
function missingCells(table: Table, { row, cells, unreadable }: Row, columns: ReadonlyMap<string, number>): Breach[] {
  const lacking = table.columns.filter(({ key, everyRow }) => everyRow && !(key in cells) && !unreadable.includes(key));
  return lacking.map(({ key, heading }) =>
    breachAt(table, cellMissing.code, a1(row, columns.get(key) ?? 0), key, { column: heading.ar }),
  );
}
