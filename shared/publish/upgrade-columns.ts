import type { Column } from '../schema/table.ts';
import { isAnswered } from '../schema/is-answered.ts';
import { headingText, isHidden, type TabOwner } from './design-tab.ts';
import type { TabState } from './spreadsheet-state.ts';
import { placedColumns, type StandingTable } from './standing-table.ts';
import type { Change, TabEdit } from './tab-edit.ts';

/** What gives a table the columns that it lacks: their headings, helps, widths, and whether they are seen. */
export function addColumns(standing: StandingTable, owner: TabOwner): Change[] {
  const { table, tab, added } = standing;
  const columns = placedColumns(standing).filter(([{ key }]) => added.has(key));
  if (columns.length === 0) return [];
  const columnCount = Math.max(...columns.map(([, place]) => place)) + 1;
  const grows: TabEdit[] = columnCount > tab.columnCount ? [{ does: 'grow', tabId: tab.tabId, columnCount }] : [];
  const changes = columns.map(([column, place], index): Change => {
    const edits = columnEdits(standing, column, place, owner);
    const first = index === 0 ? grows : [];
    return { kind: 'added-column', of: `${table.id}.${column.key}`, count: 1, edits: [...first, ...edits] };
  });
  const groups = groupsAmong(columns).map(
    ([startColumn, endColumn]): TabEdit => ({ does: 'group-columns', tabId: tab.tabId, startColumn, endColumn }),
  );
  return [...changes, { kind: 'added-column', of: table.id, count: 0, edits: groups }];
}

function columnEdits(standing: StandingTable, column: Column, place: number, owner: TabOwner): TabEdit[] {
  const { table, headingRow, tab } = standing;
  const at = { tabId: tab.tabId, row: headingRow, column: place };
  const hidden = isHidden(column, [], owner);
  const area = { startRow: headingRow, endRow: headingRow + 1, startColumn: place, endColumn: place + 1 };
  return [
    { does: 'write', ...at, value: headingText(column, owner.years) },
    ...(column.help ? [{ does: 'note' as const, ...at, note: column.help.ar }] : []),
    { does: 'look', tabId: tab.tabId, area, style: 'heading' },
    { does: 'set-column', tabId: tab.tabId, column: place, widthPx: column.widthPx, hidden },
    ...(hidden || isAnswered(table, column) ? [] : [entryLook(standing, place)]),
  ];
}

/** Optional columns that are asked for now, and those that an official table prints now. One is never hidden again. */
export function showColumns(standing: StandingTable, shown: ReadonlySet<string>): Change[] {
  const { table, tab } = standing;
  return placedColumns(standing).flatMap(([column, place]): Change[] => {
    if (!shown.has(column.key)) return [];
    const isEmpty = tab.cells.every(
      ({ row, column: at, value }) => at !== place || row < standing.rows.first || value === '',
    );
    const edits: TabEdit[] = [
      { does: 'set-column', tabId: tab.tabId, column: place, hidden: false },
      // What people wrote there they may have given a look of their own.
      ...(isEmpty ? [entryLook(standing, place)] : []),
    ];
    return [{ kind: 'shown-column', of: `${table.id}.${column.key}`, count: 1, edits }];
  });
}

/** The keys of the hidden columns that are to be seen. */
export const columnsToShow = (standing: StandingTable, owner: TabOwner): Set<string> =>
  new Set(
    placedColumns(standing).flatMap(([column, place]) => {
      const mayHide = column.of !== undefined || column.onlyWherePrinted === true;
      const isMeantToShow = mayHide && !isHidden(column, [], owner);
      return isMeantToShow && !standing.added.has(column.key) && standing.tab.hiddenColumns.has(place)
        ? [column.key]
        : [];
    }),
  );

const entryLook = ({ tab, rows }: StandingTable, place: number): TabEdit => ({
  does: 'look',
  tabId: tab.tabId,
  area: { startRow: rows.first, endRow: rows.end, startColumn: place, endColumn: place + 1 },
  style: 'entry',
});

/** Neighbours of one owner, activity or indicator, that fold away together. */
function groupsAmong(columns: readonly (readonly [Column, number])[]): [start: number, end: number][] {
  const groups: { of: Column['of']; run: [number, number] }[] = [];
  for (const [{ of }, place] of columns) {
    const last = groups.at(-1);
    if (of && last?.of === of && last.run[1] === place) last.run[1] = place + 1;
    else if (of) groups.push({ of, run: [place, place + 1] });
  }
  return groups.map(({ run }) => run);
}

/** The first column of a tab on the right of everything that anybody wrote, coloured or laid there. */
export function firstFreeColumn(tab: TabState, taken: readonly number[]): number {
  const written = Math.max(
    0,
    ...tab.cells.map(({ column }) => column + 1),
    ...tab.rules.map(({ column }) => column + 1),
  );
  const merged = tab.merges.map(({ endColumn }) => endColumn).filter((end) => end < Number.MAX_SAFE_INTEGER);
  const used = Math.max(written, ...merged, ...taken.map((place) => place + 1));
  // A row that was coloured to its very end is no reason to go there.
  return tab.usedColumns <= used + 100 ? Math.max(used, tab.usedColumns) : used;
}
