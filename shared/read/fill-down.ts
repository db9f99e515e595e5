import { a1 } from '../schema/a1.ts';
import { boundsOf } from '../schema/block-bounds.ts';
import { folded } from '../schema/folded.ts';
import type { AnyCell, Row } from '../schema/row.ts';
import type { Table } from '../schema/table.ts';
import type { WrittenRow } from './written-rows.ts';

/**
 * Gives each row what it inherits from the blocks above it. A merged cell and a cell left blank below a written one mean
 * the same. `columns` are the places of the columns by key.
 */
export function fillDown(table: Table, rows: readonly WrittenRow[], columns: ReadonlyMap<string, number>): Row[] {
  const carried = new Map<string, AnyCell | null>();
  const bounded = table.columns.flatMap((column) => (column.within ? [{ column, begins: boundsOf(column) }] : []));
  return rows.map(({ row, own }) => {
    for (const { column, begins } of bounded) if (begins(saidIn(own))) carried.delete(column.key);
    return { row, ...withInherited(table, row, own, carried, columns) };
  });
}

/** What a row says in its columns, as it is compared. */
export const saidIn =
  (own: ReadonlyMap<string, Pick<AnyCell, 'value'> | null>) =>
  (key: string): string | null | undefined => {
    const cell = own.get(key);
    return cell ? folded(cell) : cell;
  };

function withInherited(
  table: Table,
  row: number,
  own: WrittenRow['own'],
  carried: Map<string, AnyCell | null>,
  columns: ReadonlyMap<string, number>,
): Pick<Row, 'cells' | 'unreadable'> {
  const cells: Record<string, AnyCell> = {};
  const unreadable: string[] = [];
  for (const { key, block } of table.columns) {
    const cell = own.get(key);
    if (block && cell !== undefined) carried.set(key, cell);
    const above = block && cell === undefined ? carried.get(key) : undefined;
    if (cell === null || above === null) unreadable.push(key);
    else if (cell) cells[key] = cell;
    else if (above) cells[key] = { ...above, printed: 'inherited', at: a1(row, columns.get(key) ?? 0) };
  }
  return { cells, unreadable };
}
