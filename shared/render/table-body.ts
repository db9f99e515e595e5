import type { Look } from '../../templates/workbooks/workbook-look.ts';
import type { CellBlock } from './blocks.ts';
import type { Piece } from './piece.ts';
import type { PlacedColumn } from './placed-column.ts';
import { type Need, rowHeights, sheetRowsOf } from './row-heights.ts';
import type { TableRow } from './table-rows.ts';
import { textHeightPt } from './text-height.ts';
import type { Area, CellDescription, RowDescription } from './workbook-description.ts';

const leastRowPt = 20.25;

const needsOf = ({ blocks, widthChars, style }: PlacedColumn, look: Look): Need[] =>
  blocks.map(({ first, last, text }) => ({ first, last, heightPt: textHeightPt(text, widthChars, style, look) }));

/** Rows above which a column asks for a stronger rule. */
const strongRows = (columns: readonly PlacedColumn[]): ReadonlySet<number> =>
  new Set(columns.filter((column) => column.drawsStrongRule).flatMap(({ blocks }) => blocks.map(({ first }) => first)));

/** Where the rows of a table stand among the sheet's rows, of which one row of the table may need several. */
interface SheetRows {
  /** By row of the table, and one more for the end. */
  readonly starts: readonly number[];
  readonly heightsPt: readonly number[];
}

const sheetRows = (heights: readonly number[]): SheetRows => {
  const starts: number[] = [];
  const heightsPt: number[] = [];
  for (const height of heights) {
    starts.push(heightsPt.length);
    heightsPt.push(...sheetRowsOf(height));
  }
  return { starts: [...starts, heightsPt.length], heightsPt };
};

/** A block, or a row in which a column says nothing. */
type PrintedCell = Omit<CellBlock, 'text'> & Partial<Pick<CellBlock, 'text'>>;

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

/** Puts one column's cells into the rows of a sheet: a text stands in the first cell of its block, the others carry the style. */
function fillColumn(
  sheet: readonly CellDescription[][],
  column: PlacedColumn,
  at: number,
  rows: readonly TableRow[],
  { starts }: SheetRows,
  strong: ReadonlySet<number>,
): Area[] {
  const merges: Area[] = [];
  for (const { first, last, text } of cellsDown(column, rows.length)) {
    const [top, end] = [starts[first] ?? 0, starts[last + 1] ?? 0];
    for (let row = first; row <= last; row++) {
      const inherited = rows[row]?.cells[column.key]?.inherited === true;
      for (let under = starts[row] ?? 0; under < (starts[row + 1] ?? 0); under++)
        sheet[under]?.push({
          column: at,
          style: column.style,
          ...(under === top && text !== undefined ? { value: text } : {}),
          ...(under === top && strong.has(first) ? { strongTop: true as const } : {}),
          ...(inherited ? { inherited: true as const } : {}),
        });
    }
    if (end - top > 1) merges.push({ top: top + 1, bottom: end, left: at, right: at });
  }
  return merges;
}

/** The rows of a table, with the cells that its blocks join. */
export const bodyPiece = (columns: readonly PlacedColumn[], rows: readonly TableRow[], look: Look): Piece => {
  const needs = columns.flatMap((column) => needsOf(column, look));
  const placed = sheetRows(rowHeights(rows.length, needs, leastRowPt));
  const cells: CellDescription[][] = placed.heightsPt.map(() => []);
  const strong = strongRows(columns);
  const merges = columns.flatMap((column, index) => fillColumn(cells, column, index + 1, rows, placed, strong));
  const onSheet = ({ first, last, heightPt }: Need): Need => ({
    first: placed.starts[first] ?? 0,
    last: (placed.starts[last + 1] ?? 0) - 1,
    heightPt,
  });
  return {
    rows: cells.map((row, index): RowDescription => ({ heightPt: placed.heightsPt[index] ?? leastRowPt, cells: row })),
    merges,
    blocks: needs.map(onSheet).filter(({ first, last }) => first < last),
  };
};
