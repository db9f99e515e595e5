import type { Look } from '../../templates/workbooks/workbook-look.ts';
import { fillColumn, type TableOnSheet } from './column-cells.ts';
import type { Piece } from './piece.ts';
import { type PlacedColumn, styleIn } from './placed-column.ts';
import { type Need, rowHeights, sheetRowsOf } from './row-heights.ts';
import { shadedAreas } from './shaded-areas.ts';
import type { TableRow } from './table-rows.ts';
import { textHeightPt } from './text-height.ts';
import type { CellDescription, RowDescription } from './workbook-description.ts';

const usualRowPt = 20.25;

/** A number takes one line, whatever its width: programs do not wrap it, they shrink it. */
const needsOf = (column: PlacedColumn, rows: readonly TableRow[], look: Look): Need[] =>
  column.blocks.map(({ first, last, cell: { text, number } }) => ({
    first,
    last,
    heightPt: textHeightPt(number ? '' : text, column.widthChars, styleIn(column, rows[first]), look),
  }));

/** Rows above which a stronger rule is drawn: where a column asks for it, and above totals. */
const strongRows = (columns: readonly PlacedColumn[], rows: readonly TableRow[]): ReadonlySet<number> =>
  new Set([
    ...columns.filter((column) => column.drawsStrongRule).flatMap(({ blocks }) => blocks.map(({ first }) => first)),
    ...rows.flatMap(({ isTotal }, index) => (isTotal ? [index] : [])),
  ]);

/** The heights of the sheet's rows, and where among them each row of the table begins. */
const sheetRows = (heights: readonly number[]): { starts: number[]; heightsPt: number[] } => {
  const starts: number[] = [];
  const heightsPt: number[] = [];
  for (const height of heights) {
    starts.push(heightsPt.length);
    heightsPt.push(...sheetRowsOf(height));
  }
  return { starts: [...starts, heightsPt.length], heightsPt };
};

/** The anchors of a table's rows, each by the first of its rows on the sheet. */
const anchorsOf = ({ rows, starts }: TableOnSheet): ReadonlyMap<number, string> =>
  new Map(rows.flatMap(({ anchor }, index) => (anchor === undefined ? [] : [[starts[index] ?? 0, anchor]])));

const described = (cells: readonly CellDescription[], heightPt: number, anchor?: string): RowDescription => ({
  heightPt,
  ...(anchor === undefined ? {} : { anchor }),
  cells,
});

/** The rows of a table, with the cells that its blocks join and those that are shaded by size. */
export const bodyPiece = (
  columns: readonly PlacedColumn[],
  rows: readonly TableRow[],
  look: Look,
  leastRowPt = usualRowPt,
): Piece => {
  const needs = columns.flatMap((column) => needsOf(column, rows, look));
  const { starts, heightsPt } = sheetRows(rowHeights(rows.length, needs, leastRowPt));
  const cells: CellDescription[][] = heightsPt.map(() => []);
  const table = { rows, starts, strong: strongRows(columns, rows) };
  const merges = columns.flatMap((column, index) => fillColumn(cells, column, index + 1, table));
  const anchors = anchorsOf(table);
  const onSheet = ({ first, last, heightPt }: Need): Need => ({
    first: starts[first] ?? 0,
    last: (starts[last + 1] ?? 0) - 1,
    heightPt,
  });
  return {
    rows: cells.map((row, index) => described(row, heightsPt[index] ?? leastRowPt, anchors.get(index))),
    merges,
    blocks: needs.map(onSheet).filter(({ first, last }) => first < last),
    shaded: shadedAreas(columns, rows, starts),
  };
};
