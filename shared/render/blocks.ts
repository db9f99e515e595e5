import type { TableCell, TableRow } from './table-rows.ts';

/** Rows of a table, counted from 0 with both ends included, that share one printed cell: the first one's. */
export interface CellBlock {
  readonly first: number;
  readonly last: number;
  readonly cell: TableCell;
}

/** Whether a cell would be lost in the one above it: it says something else, leads elsewhere, or is a number of its own. */
const isItsOwn = (cell: TableCell, above: TableCell): boolean =>
  cell.text !== above.text || cell.number !== undefined || (cell.leadsTo ?? above.leadsTo) !== above.leadsTo;

/** Whether the cell of this row goes on with the block. */
const goesOn = (block: CellBlock, rows: readonly TableRow[], index: number, key: string): boolean => {
  const [begun, row] = [rows[block.first], rows[index]];
  const cell = row?.cells[key];
  const isOfOneKind = row?.group === begun?.group && row?.isTotal === begun?.isTotal;
  return isOfOneKind && block.last === index - 1 && cell?.inherited === true && !isItsOwn(cell, block.cell);
};

/**
 * The blocks of one column: each own cell with the inherited ones right below it, if they are to be merged.
 * An inherited cell without its own one above (the block began in another section) begins a block and prints its text.
 */
export const blocksOf = (rows: readonly TableRow[], key: string, merge: boolean): CellBlock[] => {
  const blocks: CellBlock[] = [];
  rows.forEach(({ cells }, index) => {
    const above = blocks.at(-1);
    const cell = cells[key];
    if (merge && above && goesOn(above, rows, index, key)) blocks.splice(-1, 1, { ...above, last: index });
    else if (cell) blocks.push({ first: index, last: index, cell });
  });
  return blocks;
};
