import type { Look } from '../../templates/workbooks/workbook-look.ts';
import type { CellBlock } from './blocks.ts';
import type { Piece } from './piece.ts';
import type { PlacedColumn } from './placed-column.ts';
import { type Need, rowHeights } from './row-heights.ts';
import { textHeightPt } from './text-height.ts';
import type { Area, CellDescription } from './workbook-description.ts';

const leastRowPt = 20;

/** The areas of a column's cells: one for each block, and one for each row of which it says nothing. */
const areasOf = ({ blocks, span }: PlacedColumn, rows: number): Area[] => {
  const empty = Array.from({ length: rows }, (_, row) => row).filter((row) => blockAt(blocks, row) === undefined);
  return [...blocks, ...empty.map((row) => ({ first: row, last: row }))].map(({ first, last }) => ({
    top: first + 1,
    bottom: last + 1,
    left: span.from + 1,
    right: span.to + 1,
  }));
};

const isJoined = ({ top, bottom, left, right }: Area): boolean => top < bottom || left < right;

const needsOf = ({ blocks, widthChars, style }: PlacedColumn, look: Look): Need[] =>
  blocks.map(({ first, last, text }) => ({ first, last, heightPt: textHeightPt(text, widthChars, style, look) }));

/** Rows above which a column asks for a stronger rule. */
const strongRows = (columns: readonly PlacedColumn[]): ReadonlySet<number> =>
  new Set(columns.filter((column) => column.drawsStrongRule).flatMap(({ blocks }) => blocks.map(({ first }) => first)));

const blockAt = (blocks: readonly CellBlock[], row: number): CellBlock | undefined =>
  blocks.find(({ first, last }) => first <= row && row <= last);

/** A column's cells in one row: the text stands in the first cell of its block, the others only carry the style. */
const cellsOf = ({ span, style, blocks }: PlacedColumn, row: number, isStrong: boolean): CellDescription[] => {
  const block = blockAt(blocks, row);
  const begins = block === undefined || block.first === row;
  const shared = { style, ...(isStrong && begins ? { strongTop: true as const } : {}) };
  return Array.from({ length: span.to - span.from + 1 }, (_, index) => ({
    ...shared,
    column: span.from + index + 1,
    ...(block && begins && index === 0 ? { value: block.text } : {}),
  }));
};

/** So many rows of a table, with the cells that its blocks join. */
export const bodyPiece = (columns: readonly PlacedColumn[], rows: number, look: Look): Piece => {
  const needs = columns.flatMap((column) => needsOf(column, look));
  const strong = strongRows(columns);
  return {
    rows: rowHeights(rows, needs, leastRowPt).map((heightPt, row) => ({
      heightPt,
      cells: columns.flatMap((column) => cellsOf(column, row, strong.has(row))),
    })),
    merges: columns.flatMap((column) => areasOf(column, rows)).filter(isJoined),
    headingRows: 0,
    startsPage: false,
  };
};
