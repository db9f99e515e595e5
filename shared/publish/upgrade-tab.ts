import { placedColumns, type StandingTable } from './standing-table.ts';
import type { Change, TabEdit } from './tab-edit.ts';

/** What a table's tab lacks as a whole: that it reads from the right, that its headings stay in sight, and room. */
export function setUpTab({ table, tab, headingRow, rows }: StandingTable): Change[] {
  const { tabId } = tab;
  // Where somebody chose other rows to stay in sight, they stay.
  const isToFreeze = !table.opening && tab.frozenRows === 0;
  const edits: TabEdit[] = [
    ...(tab.rightToLeft ? [] : [{ does: 'read-from-right' as const, tabId }]),
    ...(isToFreeze ? [{ does: 'freeze' as const, tabId, rows: headingRow + 1 }] : []),
  ];
  return [
    ...(rows.end > tab.rowCount ? [growth(table.id, tabId, rows.end)] : []),
    ...(edits.length > 0 ? [{ kind: 'set-up-tab' as const, of: table.id, count: 1, edits }] : []),
  ];
}

const growth = (of: string, tabId: number, rowCount: number): Change => ({
  ...{ kind: 'added-rows', of, count: 0 },
  edits: [{ does: 'grow', tabId, rowCount }],
});

/** More rows to fill in, where few are left below the last entry. */
export function prepareRows(standing: StandingTable): Change[] {
  const { table, tab, added, rows } = standing;
  if (rows.end <= rows.oldEnd) return [];
  const seen = placedColumns(standing).filter(
    ([{ key, kind }, place]) => kind !== 'id' && kind !== 'answer' && !added.has(key) && !tab.hiddenColumns.has(place),
  );
  const edits = seen.map(([, place]): TabEdit => {
    const area = { startRow: rows.fresh, endRow: rows.end, startColumn: place, endColumn: place + 1 };
    return { does: 'look', tabId: tab.tabId, area, style: 'entry' };
  });
  const isFresh = rows.end > rows.fresh;
  return [{ kind: 'added-rows', of: table.id, count: rows.end - rows.oldEnd, edits: isFresh ? edits : [] }];
}
