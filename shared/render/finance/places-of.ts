import type { SourceCell } from '../../finance/figures.ts';
import { a1, placeOf } from '../../schema/a1.ts';
import { tabTitle } from './headings.ts';

/** Cells of one column that stand below one another; rows count from 0, both ends included. */
interface Run {
  readonly table: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const runsOf = (cells: readonly SourceCell[]): Run[] => {
  const runs: Run[] = [];
  for (const { table, a1: address } of cells.filter(isOneCell)) {
    const { row, column } = placeOf(address);
    const above = runs.at(-1);
    if (above?.table === table && above.column === column && above.last === row - 1)
      runs.splice(-1, 1, { ...above, last: row });
    else runs.push({ table, column, first: row, last: row });
  }
  return runs;
};

const isOneCell = ({ column }: SourceCell): boolean => column !== '';

/**
 * Where cells stand, as people find them, a line each: the tab's title and the address, `المواءمة مع الموازنة G3:G62`;
 * of what is said of a whole table the title alone.
 */
export const placesOf = (cells: readonly SourceCell[]): string =>
  [
    ...cells.filter((cell) => !isOneCell(cell)).map(({ table }) => tabTitle(table)),
    ...runsOf(cells).map(placeOfRun),
  ].join('\n');

const placeOfRun = ({ table, column, first, last }: Run): string => {
  const address = first === last ? a1(first, column) : `${a1(first, column)}:${a1(last, column)}`;
  return `${tabTitle(table)} ${address}`;
};
