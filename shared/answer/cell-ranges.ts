import { a1, columnLetters, placeOf } from '../schema/a1.ts';

/**
 * Addresses as people write them: cells one beneath the other as `I3:I12`, column by column. What stands in the cell of a
 * link must be short: some programs break no line in one.
 */
export function cellRanges(addresses: readonly string[], most: number): string {
  const places = [...new Set(addresses)].map(placeOf);
  const sorted = places.toSorted((one, other) => one.column - other.column || one.row - other.row);
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && run.last + 1 === row) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  const shown = runs.slice(0, most).map(({ column, first, last }) => {
    return first === last ? a1(first, column) : `${a1(first, column)}:${columnLetters(column)}${last + 1}`;
  });
  return `${shown.join('، ')}${runs.length > most ? ' …' : ''}`;
}
