import type { TableRow } from './table-rows.ts';

/** Rows of a table, counted from 0 with both ends included, that share one printed cell. */
export interface CellBlock {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Whether the cell of this row goes on with the block; one that says something else never does, it would be lost. */
const goesOn = (block: CellBlock, rows: readonly TableRow[], index: number, key: string): boolean => {
  const cell = rows[index]?.cells[key];
  const sameGroup = rows[index]?.group === rows[block.first]?.group;
  return sameGroup && block.last === index - 1 && cell?.inherited === true && cell.text === block.text;
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
    else if (cell) blocks.push({ first: index, last: index, text: cell.text });
  });
  return blocks;
};
