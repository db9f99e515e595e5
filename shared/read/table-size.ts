import type { RawCell } from '../schema/raw-spreadsheet.ts';
import type { Table } from '../schema/table.ts';
import type { LocatedTable } from './locate-table.ts';
import { readLimits } from './limits.ts';

/** How much people wrote into a table: what stands in columns of their own does not count. */
export interface TableSize {
  readonly rows: number;
  /** Texts that are too long count no more than the longest that is read: that is said of their cells. */
  readonly characters: number;
}

/** The size of a table as it was located. */
export function sizeOf(table: Table, { tab, headingRow, columns }: LocatedTable): TableSize {
  const filledIn = new Set(table.columns.filter(({ kind }) => kind !== 'id').map(({ key }) => columns.get(key)));
  const rows = new Set<number>();
  let characters = 0;
  for (const cell of tab.cells) {
    if (cell.row <= headingRow || !saysSomething(cell) || !filledIn.has(cell.column)) continue;
    rows.add(cell.row);
    characters += Math.min(lengthOf(cell), readLimits.cellCharacters);
  }
  return { rows: rows.size, characters };
}

/** The values of `table-too-large`; undefined where the table is read. */
export function excessOf(table: Table, located: LocatedTable): Readonly<Record<string, string | number>> | undefined {
  const { tableRows: mostRows, tableCharacters: mostCharacters } = readLimits;
  const { rows, characters } = sizeOf(table, located);
  if (rows <= mostRows && characters <= mostCharacters) return undefined;
  return { table: table.title.ar, rows, characters, mostRows, mostCharacters };
}

/** The values of `cell-too-long`; undefined where the cell is read. */
export const excessIn = (cell: RawCell): Readonly<Record<string, number>> | undefined =>
  lengthOf(cell) > readLimits.cellCharacters ? { most: readLimits.cellCharacters } : undefined;

// A box that nobody has ticked stands in every spare row.
const saysSomething = ({ value }: RawCell): boolean => value !== '' && value !== false;

const lengthOf = ({ value, text }: RawCell): number => (typeof value === 'string' ? value.length : text.length);
