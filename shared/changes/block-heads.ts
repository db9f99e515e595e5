import type { Cell } from '../schema/cell.ts';

/**
 * For each cell of a column, in order, the place of the one that is written for it: its own, or that of the block from
 * which it inherits; undefined where there is none.
 */
export function blockHeads(cells: readonly (Cell | undefined)[]): (number | undefined)[] {
  let head = 0;
  return cells.map((cell, place) => {
    if (!cell) return undefined;
    if (!continues(cell, cells[place - 1])) head = place;
    return head;
  });
}

const continues = (cell: Cell, above: Cell | undefined): boolean =>
  cell.printed === 'inherited' && cell.writtenAt === above?.writtenAt && cell.value === above.value;
