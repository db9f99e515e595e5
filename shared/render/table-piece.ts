import type { Look } from '../../templates/workbooks/workbook-look.ts';
import type { TableBlock, TableColumn } from '../../templates/workbooks/workbook-template.ts';
import type { Facts } from './fill-in.ts';
import type { Grid } from './grid.ts';
import { type Piece, linePieces, stacked } from './piece.ts';
import { placeColumns } from './placed-column.ts';
import { bodyPiece } from './table-body.ts';
import type { TableRow } from './table-rows.ts';

/** A table's content: what it prints, of which columns, and what may be said in its lines. */
export interface TableContent {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly facts: Facts;
}

const headingPiece = (columns: readonly TableColumn[], grid: Grid, look: Look): Piece => {
  const cells = Object.fromEntries(columns.map(({ key, heading }) => [key, { text: heading, inherited: false }]));
  return bodyPiece(placeColumns(columns, [{ group: '', cells }], grid, 'heading'), 1, look);
};

/** One table: its headings, the band under them, its rows, or what the template says of a table without rows. */
export const tablePieces = (
  block: TableBlock,
  { columns, rows, facts }: TableContent,
  grid: Grid,
  look: Look,
): Piece[] => {
  const instead = rows.length === 0 ? linePieces(block.whenEmpty.line, facts, grid, look) : [];
  if (rows.length === 0 && block.whenEmpty.as === 'line') return instead;
  const band = block.band ? linePieces(block.band, facts, grid, look) : [];
  const body = bodyPiece(placeColumns(columns, rows, grid), rows.length, look);
  return [{ ...stacked([headingPiece(columns, grid, look), ...band, body, ...instead]), headingRows: 1 }];
};
