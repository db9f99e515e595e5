import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';
import type { Line } from '../../templates/workbooks/workbook-template.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { type Grid, widthOf } from './grid.ts';
import { highestRowPt, textHeightPt } from './text-height.ts';
import type { Area, CellDescription, RowDescription } from './workbook-description.ts';

/** Some rows of a sheet that belong together; `merges` count from the piece's own first row. */
export interface Piece {
  readonly rows: readonly RowDescription[];
  readonly merges: readonly Area[];
  /** How many of its rows are a table's headings; 0 for a line. */
  readonly headingRows: number;
  readonly startsPage: boolean;
}

const linePiece = (text: string, style: StyleName, grid: Grid, look: Look): Piece => {
  const right = grid.widthsChars.length;
  const heightPt = textHeightPt(text, widthOf({ from: 0, to: right - 1 }, grid), style, look);
  const cells = grid.widthsChars.map((_, index): CellDescription => ({ column: index + 1, style }));
  return {
    rows: [{ heightPt: Math.min(heightPt, highestRowPt), cells: cells.with(0, { column: 1, value: text, style }) }],
    merges: right > 1 ? [{ top: 1, bottom: 1, left: 1, right }] : [],
    headingRows: 0,
    startsPage: false,
  };
};

/** The rows that a template's line makes: one for each value of what it names, across the whole width. */
export const linePieces = ({ text, style }: Line, facts: Facts, grid: Grid, look: Look): Piece[] =>
  fillIn(text, facts).map((filled) => linePiece(filled, style, grid, look));

/** An empty row. */
export const gapPiece = (heightPt: number): Piece => ({
  rows: [{ heightPt, cells: [] }],
  merges: [],
  headingRows: 0,
  startsPage: false,
});

const movedDown = ({ top, bottom, left, right }: Area, rows: number): Area => ({
  top: top + rows,
  bottom: bottom + rows,
  left,
  right,
});

/** Pieces below one another, as one. */
export const stacked = (pieces: readonly Piece[]): Piece => {
  const rows: RowDescription[] = [];
  const merges: Area[] = [];
  for (const piece of pieces) {
    merges.push(...piece.merges.map((area) => movedDown(area, rows.length)));
    rows.push(...piece.rows);
  }
  return { rows, merges, headingRows: 0, startsPage: pieces[0]?.startsPage ?? false };
};
