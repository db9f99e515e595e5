import type { Look, PageSetUp } from '../../templates/workbooks/workbook-look.ts';
import type { Block } from '../../templates/workbooks/workbook-template.ts';
import { fillIn } from './fill-in.ts';
import { paperOf } from './paper.ts';
import { gapPiece, linePieces, type Piece, stacked } from './piece.ts';
import { widthsOf } from './placed-column.ts';
import { type SheetToPrint, tableOf } from './sheets.ts';
import { columnsOf } from './table-rows.ts';
import { tablePieces } from './table-piece.ts';
import type { SheetDescription } from './workbook-description.ts';

const piecesOf = (block: Block, { scope, rows }: SheetToPrint, widthsChars: readonly number[], look: Look): Piece[] => {
  const { facts } = scope;
  switch (block.block) {
    case 'line':
      return linePieces(block, facts, widthsChars, look);
    case 'gap':
      return [gapPiece(block.heightPt)];
    case 'table':
      return tablePieces(block, { columns: columnsOf(block, scope), widthsChars, rows, facts }, look);
  }
};

/** One sheet of a workbook, laid out to the last row height and page break. */
export const sheetOf = (sheet: SheetToPrint, page: PageSetUp, look: Look): SheetDescription => {
  const { template, scope } = sheet;
  const table = tableOf(template);
  const widthsChars = widthsOf(table ? columnsOf(table, scope) : [], page.widthChars);
  const pieces = template.blocks.flatMap((block) => piecesOf(block, sheet, widthsChars, look));
  const { rows, merges, shaded } = stacked(pieces);
  const name = fillIn(template.name, scope.facts).join('');
  return { name, widthsChars, rows, merges, ...(shaded ? { shaded } : {}), ...paperOf(pieces, page) };
};
