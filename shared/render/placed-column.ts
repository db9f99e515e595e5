import type { StyleName } from '../../templates/workbooks/workbook-look.ts';
import type { TableColumn } from '../../templates/workbooks/workbook-template.ts';
import { type CellBlock, blocksOf } from './blocks.ts';
import { type Grid, type Span, spansOf, widthOf } from './grid.ts';
import type { TableRow } from './table-rows.ts';

/** One column of a table in its place on the sheet, with the blocks that it prints. */
export interface PlacedColumn {
  readonly span: Span;
  readonly widthChars: number;
  readonly style: StyleName;
  readonly drawsStrongRule: boolean;
  readonly blocks: readonly CellBlock[];
}

/** Puts the columns of a table in their places; `style` overrides the columns' own. */
export const placeColumns = (
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  grid: Grid,
  style?: StyleName,
): PlacedColumn[] =>
  spansOf(columns, grid).map(({ span, column }) => ({
    span,
    widthChars: widthOf(span, grid),
    style: style ?? (column.tinted ? 'tinted' : 'body'),
    drawsStrongRule: column.newBlock === 'strong',
    blocks: blocksOf(rows, column.key, column.merge === 'block'),
  }));
