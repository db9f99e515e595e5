import type { Table } from '../schema/table.ts';
import { isAnswered } from '../schema/is-answered.ts';
import type { SpreadsheetState } from './spreadsheet-state.ts';
import type { FoundTable, PreparedRows } from './standing-table.ts';

// Fewer empty rows than these below the last entry, and more are prepared.
const fewestSpareRows = 10;

/** Which rows of a table are ready to be filled in, and which more are made ready now. */
export function preparedRows(state: SpreadsheetState, table: Table, found: FoundTable): PreparedRows {
  const first = found.headingRow + 1;
  const afterEntries = lastEntryRow(table, found) + 1;
  const oldEnd = Math.max(first, namedEnd(state, table, found) ?? afterEntries);
  const used = Math.max(oldEnd, afterEntries);
  const isShort = !table.answered && oldEnd - afterEntries < Math.min(fewestSpareRows, table.spareRows);
  if (!isShort) return { first, oldEnd, fresh: used, end: used };
  // What somebody wrote beneath the table stays beneath it.
  const room = found.tab.cells.reduce(
    (next, { row }) => (row >= used ? Math.min(next, row) : next),
    Number.MAX_SAFE_INTEGER,
  );
  return { first, oldEnd, fresh: used, end: Math.max(used, Math.min(afterEntries + table.spareRows, room)) };
}

/** The last row that holds what every entry has; the row of the headings where there is none. */
function lastEntryRow(table: Table, { tab, headingRow, columns: places }: FoundTable): number {
  const { entry, columns } = table;
  const keys = entry ?? columns.filter((one) => one.kind !== 'id' && !isAnswered(table, one)).map(({ key }) => key);
  const own = new Set(keys.flatMap((key) => places.get(key) ?? []));
  return tab.cells.reduce(
    (last, { row, column, value }) => (own.has(column) && row > last && value !== '' && value !== false ? row : last),
    headingRow,
  );
}

/** Where the named ranges of a table's columns end: publishing laid them over all rows that it prepared. */
function namedEnd({ namedRanges }: SpreadsheetState, table: Table, found: FoundTable): number | undefined {
  const ends = namedRanges.flatMap(({ name, tabId, startColumn, endRow }) => {
    const key = name.startsWith(`${table.id}_`) ? name.slice(table.id.length + 1) : undefined;
    const isHere = key !== undefined && tabId === found.tab.tabId && found.columns.get(key) === startColumn;
    return isHere && endRow < Number.MAX_SAFE_INTEGER ? [endRow] : [];
  });
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
