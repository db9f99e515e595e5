import type { RawTab } from '../schema/raw-spreadsheet.ts';

/** A cell of a tab; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell that people see at a place: the head of the merge that covers it. What is written elsewhere is hidden, or lost. */
export function mergedHead({ merges }: Pick<RawTab, 'merges'>, place: CellPlace): CellPlace {
  const { row, column } = place;
  const merge = merges.find(
    ({ startRow, endRow, startColumn, endColumn }) =>
      startRow <= row && row < endRow && startColumn <= column && column < endColumn,
  );
  return merge ? { row: merge.startRow, column: merge.startColumn } : place;
}

/** Whether a cell can be seen: no merge hides it. */
export function isSeen(tab: Pick<RawTab, 'merges'>, place: CellPlace): boolean {
  const { row, column } = mergedHead(tab, place);
  return row === place.row && column === place.column;
}
