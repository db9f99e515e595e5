import type { Look } from '../../templates/workbooks/workbook-look.ts';
import type { TableBlock, TableColumn } from '../../templates/workbooks/workbook-template.ts';
import type { Facts } from './fill-in.ts';
import { type Piece, linePieces, stacked } from './piece.ts';
import { placeColumns } from './placed-column.ts';
import { bodyPiece } from './table-body.ts';
import type { TableRow } from './table-rows.ts';

/** A table's content: what it prints, in which columns, and what may be said in its lines. */
export interface TableContent {
  readonly columns: readonly TableColumn[];
  readonly widthsChars: readonly number[];
  readonly rows: readonly TableRow[];
  readonly facts: Facts;
}

const headingPiece = ({ columns, widthsChars }: TableContent, look: Look): Piece => {
  const cells = Object.fromEntries(columns.map(({ key, heading }) => [key, { text: heading, inherited: false }]));
  const row = { group: '', cells };
  return bodyPiece(placeColumns(columns, [row], widthsChars, 'heading'), [row], look);
};

/** One table: its headings, the band under them, its rows, or what the template says of a table without rows. */
export const tablePieces = (block: TableBlock, content: TableContent, look: Look): Piece[] => {
  const { columns, widthsChars, rows, facts } = content;
  const whenEmpty = rows.length === 0 ? block.whenEmpty : undefined;
  const instead = whenEmpty ? linePieces(whenEmpty.line, facts, widthsChars, look) : [];
  if (whenEmpty?.as === 'line') return instead;
  const band = block.band ? linePieces(block.band, facts, widthsChars, look) : [];
  const head = stacked([headingPiece(content, look), ...band]);
  const body = bodyPiece(placeColumns(columns, rows, widthsChars), rows, look, block.leastRowPt);
  return [{ ...stacked([head, body, ...instead]), headingRows: head.rows.length }];
};
