import { fold } from '../language/fold.ts';
import { boundsOf } from '../schema/block-bounds.ts';
import type { EntryRow } from '../schema/entries.ts';
import type { GridArea } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';

/** The blocks of a table as merges: a value written once is merged over the rows for which it holds. */
export function mergedBlocks(table: Table, entries: readonly EntryRow[], firstRow: number): GridArea[] {
  return table.columns.flatMap((column, index) =>
    column.block
      ? blocksOf(column, entries).map(([start, end]) => ({
          startRow: firstRow + start,
          endRow: firstRow + end,
          startColumn: index,
          endColumn: index + 1,
        }))
      : [],
  );
}

/** From and to (exclusive), of every block of more than one row. */
function blocksOf(column: Column, entries: readonly EntryRow[]): [number, number][] {
  const isBound = boundsOf(column);
  const begins = entries.flatMap(({ values }, row) => (values[column.key] === undefined ? [] : [row]));
  const ends = entries.flatMap(({ values }, row) => {
    const bounded = isBound((key) => (values[key] === undefined ? undefined : fold(String(values[key]))));
    return values[column.key] === undefined && !bounded ? [] : [row];
  });
  return begins
    .map((begin): [number, number] => [begin, ends.find((end) => end > begin) ?? entries.length])
    .filter(([begin, end]) => end - begin > 1);
}
