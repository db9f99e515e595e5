import type { PlacedColumn } from './placed-column.ts';
import type { TableRow } from './table-rows.ts';
import type { Area } from './workbook-description.ts';

/** Neighbours, counted from 0 with both ends included. */
interface Neighbours {
  readonly first: number;
  readonly last: number;
}

/** Those that are neighbours and are wanted. */
const neighbours = <Each>(all: readonly Each[], isWanted: (each: Each) => boolean): Neighbours[] => {
  const found: Neighbours[] = [];
  all.forEach((each, index) => {
    if (!isWanted(each)) return;
    const before = found.at(-1);
    if (before?.last === index - 1) found.splice(-1, 1, { ...before, last: index });
    else found.push({ first: index, last: index });
  });
  return found;
};

const isCounted = ({ isTotal }: TableRow): boolean => isTotal !== true;

/** Without a number above 0 a scale has no length, and programs do not agree on what it then looks like. */
const hasSize = (columns: readonly PlacedColumn[], rows: readonly TableRow[]): boolean =>
  rows.some((row) => isCounted(row) && columns.some(({ key }) => (row.cells[key]?.number?.value ?? 0) > 0));

/**
 * The areas of a table whose numbers are shaded by size, counted from its first row on the sheet: one list for each run
 * of shaded columns, over all rows but totals. `starts` is as in `TableOnSheet`.
 */
export const shadedAreas = (
  columns: readonly PlacedColumn[],
  rows: readonly TableRow[],
  starts: readonly number[],
): Area[][] =>
  neighbours(columns, ({ isShaded }) => isShaded)
    .filter(({ first, last }) => hasSize(columns.slice(first, last + 1), rows))
    .map(({ first: left, last: right }) =>
      neighbours(rows, isCounted).map(({ first, last }) => ({
        top: (starts[first] ?? 0) + 1,
        bottom: starts[last + 1] ?? 0,
        left: left + 1,
        right: right + 1,
      })),
    );
