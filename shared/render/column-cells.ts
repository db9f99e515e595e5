import type { CellBlock } from './blocks.ts';
import { type PlacedColumn, styleIn } from './placed-column.ts';
import type { TableCell, TableRow } from './table-rows.ts';
import type { Area, CellDescription, FormattedNumber } from './workbook-description.ts';

/** A table among the rows of a sheet, of which one row of the table may need several. */
export interface TableOnSheet {
  readonly rows: readonly TableRow[];
  /** By row of the table, and one more for the end: the first of its rows on the sheet, from 0. */
  readonly starts: readonly number[];
  /** Rows of the table above which a stronger rule is drawn. */
  readonly strong: ReadonlySet<number>;
}

/** A block, or a row in which a column says nothing. */
type PrintedCell = Omit<CellBlock, 'cell'> & Partial<Pick<CellBlock, 'cell'>>;

/** A column's blocks with the rows between them, each as one of its own. */
const cellsDown = ({ blocks }: PlacedColumn, rows: number): PrintedCell[] => {
  const cells: PrintedCell[] = [];
  let next = 0;
  for (const block of blocks) {
    for (; next < block.first; next++) cells.push({ first: next, last: next });
    cells.push(block);
    next = block.last + 1;
  }
  for (; next < rows; next++) cells.push({ first: next, last: next });
  return cells;
};

/** No program reads a number that is not finite: its text stands for it. */
const valueOf = ({ number, text }: TableCell): string | FormattedNumber =>
  number && Number.isFinite(number.value) ? number : text;

/** What the first cell of a block has beyond the others. */
const saidFirst = (cell: TableCell | undefined, isStrong: boolean): Partial<CellDescription> => ({
  ...(cell ? { value: valueOf(cell) } : {}),
  ...(cell?.leadsTo === undefined ? {} : { leadsTo: cell.leadsTo }),
  ...(isStrong ? { strongTop: true } : {}),
});

const cellOf = (
  column: PlacedColumn,
  row: TableRow | undefined,
  at: number,
  said?: Partial<CellDescription>,
): CellDescription => ({
  column: at,
  style: styleIn(column, row),
  ...(row?.cells[column.key]?.inherited ? { inherited: true } : {}),
  ...said,
});

/** Puts a block's cells into the rows of a sheet: what it says stands in the first one, the others carry the style. */
function placeBlock(
  sheet: readonly CellDescription[][],
  { first, last, cell }: PrintedCell,
  column: PlacedColumn,
  at: number,
  { rows, starts, strong }: TableOnSheet,
): void {
  const said = saidFirst(cell, strong.has(first));
  for (let row = first; row <= last; row++) {
    const [top = 0, below = 0] = [starts[row], starts[row + 1]];
    sheet[top]?.push(cellOf(column, rows[row], at, row === first ? said : undefined));
    for (let under = top + 1; under < below; under++) sheet[under]?.push(cellOf(column, rows[row], at));
  }
}

/** Puts one column's cells into the rows of a sheet. Gives those that are to be joined. */
export function fillColumn(
  sheet: readonly CellDescription[][],
  column: PlacedColumn,
  at: number,
  table: TableOnSheet,
): Area[] {
  const merges: Area[] = [];
  for (const block of cellsDown(column, table.rows.length)) {
    placeBlock(sheet, block, column, at, table);
    const [top = 0, end = 0] = [table.starts[block.first], table.starts[block.last + 1]];
    if (end - top > 1) merges.push({ top: top + 1, bottom: end, left: at, right: at });
  }
  return merges;
}
