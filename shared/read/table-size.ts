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
  const filledIn = table.columns.filter(({ kind }) => kind !== 'id').map(({ key }) => columns.get(key));
  const written = tab.cells.filter(
    ({ row, column, value }) => row > headingRow && saysSomething(value) && filledIn.includes(column),
  );
  return {
    rows: new Set(written.map(({ row }) => row)).size,
    characters: written.reduce((sum, cell) => sum + Math.min(lengthOf(cell), readLimits.cellCharacters), 0),
  };
}

// A box that nobody has ticked stands in every spare row.
const saysSomething = (value: RawCell['value']): boolean => value !== '' && value !== false;

const lengthOf = ({ value, text }: RawCell): number => (typeof value === 'string' ? value.length : text.length);

/** Whether a table is more than is read. */
export const isTooLarge = ({ rows, characters }: TableSize): boolean =>
  rows > readLimits.tableRows || characters > readLimits.tableCharacters;

/** Whether a cell holds more than is read of one. */
export const isTooLong = (cell: RawCell): boolean => lengthOf(cell) > readLimits.cellCharacters;
