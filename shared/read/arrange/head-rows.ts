import { fold } from '../../language/fold.ts';
import { a1 } from '../../schema/a1.ts';
import type { Table } from '../../schema/table.ts';
import type { WrittenRow } from '../written-rows.ts';

/**
 * Joins a row that only begins blocks, as a heading of its own, with the entry below it, for which it is written.
 * `columns` are the places of the columns by key; `isEntry` tells rows that stand for themselves.
 */
export function joinHeadRows(
  table: Table,
  rows: readonly WrittenRow[],
  columns: ReadonlyMap<string, number>,
  isEntry: (row: WrittenRow) => boolean,
): WrittenRow[] {
  const blocks = table.columns.filter(({ block }) => block).map(({ key }) => key);
  const joined: WrittenRow[] = [];
  const heads: WrittenRow[] = [];
  for (const row of rows) {
    // What nothing was written under stays as it is, for the reader to ask about.
    if (blocks.some((key) => heads.some((head) => isOverwritten(key, head, row)))) joined.push(...heads.splice(0));
    if (isEntry(row)) joined.push(withHeads(row, heads.splice(0), blocks, columns));
    else heads.push(row);
  }
  return [...joined, ...heads];
}

function isOverwritten(key: string, head: WrittenRow, row: WrittenRow): boolean {
  if (!head.own.has(key) || !row.own.has(key)) return false;
  return fold(head.own.get(key)?.value ?? '') !== fold(row.own.get(key)?.value ?? '');
}

function withHeads(
  entry: WrittenRow,
  heads: readonly WrittenRow[],
  blocks: readonly string[],
  columns: ReadonlyMap<string, number>,
): WrittenRow {
  if (heads.length === 0) return entry;
  const own = new Map(entry.own);
  for (const head of heads) {
    for (const key of blocks) {
      const cell = head.own.get(key);
      if (cell !== undefined && !entry.own.has(key))
        own.set(key, cell && { ...cell, at: a1(entry.row, columns.get(key) ?? 0) });
    }
  }
  return { row: entry.row, own };
}
