import type { StyleName } from '../../templates/workbooks/workbook-look.ts';
import type { TableColumn } from '../../templates/workbooks/workbook-template.ts';
import { type CellBlock, blocksOf } from './blocks.ts';
import type { TableRow } from './table-rows.ts';

/** One column of a table with the blocks that it prints. */
export interface PlacedColumn {
  readonly key: string;
  readonly widthChars: number;
  readonly style: StyleName;
  readonly drawsStrongRule: boolean;
  readonly isShaded: boolean;
  /** In the order of their rows; a row without a text has none. */
  readonly blocks: readonly CellBlock[];
}

/** The style of what a column prints in a row: totals have their own in every column. */
export const styleIn = ({ style }: PlacedColumn, row: TableRow | undefined): StyleName =>
  row?.isTotal ? 'total' : style;

const rounded = (width: number): number => Math.round(width * 100) / 100;

/** The widths of a table's columns: together they fill the page. Without a table, one column does. */
export const widthsOf = (columns: readonly TableColumn[], pageChars: number): number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return sum === 0 ? [pageChars] : columns.map(({ width }) => rounded((pageChars * width) / sum));
};

/** The columns of a table with what these rows print in them; `style` overrides the columns' own. */
export const placeColumns = (
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  widthsChars: readonly number[],
  style?: StyleName,
): PlacedColumn[] =>
  columns.map(({ key, tinted, newBlock, merge, shaded }, index) => ({
    key,
    widthChars: widthsChars[index] ?? 0,
    style: style ?? (tinted ? 'tinted' : 'body'),
    drawsStrongRule: newBlock === 'strong',
    isShaded: shaded === true,
    blocks: blocksOf(rows, key, merge === 'block'),
  }));
