import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';
import type { Line } from '../../templates/workbooks/workbook-template.ts';
import { cellText } from './cell-text.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { type Need, sheetRowsOf } from './row-heights.ts';
import { textHeightPt } from './text-height.ts';
import type { Area, CellDescription, RowDescription } from './workbook-description.ts';

/** Some rows of a sheet that belong together; `merges` count from the piece's own first row. */
export interface Piece {
  readonly rows: readonly RowDescription[];
  readonly merges: readonly Area[];
  /** Texts over several rows, which a page should not part; they count from the piece's first row, from 0. */
  readonly blocks: readonly Need[];
  /** As in `SheetDescription`; they count from the piece's own first row. */
  readonly shaded?: readonly (readonly Area[])[];
  /** Of a table: how many of its rows are headings. */
  readonly headingRows?: number;
  /** Of a line: whether it goes on every page with the headings below it. */
  readonly onEveryPage?: true;
}

const linePiece = (text: string, style: StyleName, widthsChars: readonly number[], look: Look): Piece => {
  const width = widthsChars.reduce((total, each) => total + each, 0);
  const heightPt = textHeightPt(text, width, style, look);
  const heights = sheetRowsOf(heightPt);
  // Programs leave out pages on which they see nothing but the rest of a text: its rows show borders.
  const shown = heights.length > 1 ? 'body' : style;
  const cells = widthsChars.map((_, index): CellDescription => ({ column: index + 1, style: shown }));
  const withText = cells.with(0, { column: 1, value: text, style: shown });
  const [right, bottom] = [widthsChars.length, heights.length];
  return {
    rows: heights.map((height, index) => ({ heightPt: height, cells: index === 0 ? withText : cells })),
    merges: right > 1 || bottom > 1 ? [{ top: 1, bottom, left: 1, right }] : [],
    blocks: bottom > 1 ? [{ first: 0, last: bottom - 1, heightPt }] : [],
  };
};

/** The rows that a template's line makes: one for each value of what it names, across the whole width. */
export const linePieces = (
  { text, style, onEveryPage }: Line,
  facts: Facts,
  widthsChars: readonly number[],
  look: Look,
): Piece[] =>
  fillIn(text, facts)
    .map(cellText)
    .map((filled) => ({
      ...linePiece(filled, style, widthsChars, look),
      ...(onEveryPage ? { onEveryPage } : {}),
    }));

/** An empty row. */
export const gapPiece = (heightPt: number): Piece => ({ rows: [{ heightPt, cells: [] }], merges: [], blocks: [] });

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
  const blocks: Need[] = [];
  const shaded: Area[][] = [];
  for (const piece of pieces) {
    const above = rows.length;
    for (const area of piece.merges) merges.push(movedDown(area, above));
    for (const { first, last, heightPt } of piece.blocks)
      blocks.push({ first: first + above, last: last + above, heightPt });
    for (const areas of piece.shaded ?? []) shaded.push(areas.map((area) => movedDown(area, above)));
    for (const row of piece.rows) rows.push(row);
  }
  return { rows, merges, blocks, ...(shaded.length > 0 ? { shaded } : {}) };
};
