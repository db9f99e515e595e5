import { columnMark, headingRowOf, headingsMark } from './design-tab.ts';
import type { ProtectedArea } from './spreadsheet-design.ts';
import type { ProtectionState, TabState } from './spreadsheet-state.ts';
import { isSameArea, placedColumns, type StandingTable } from './standing-table.ts';
import type { Change, TabEdit } from './tab-edit.ts';

/**
 * Protections of ours that are gone, cover something else than they are for, are there twice, let others in or keep out
 * whoever answers. Those that moved with their cells are as they were meant; a person's own are left alone.
 */
export function upgradeProtections(standing: StandingTable): Change[] {
  const { table, added, rows } = standing;
  const edits = protectionEdits(standing.tab, protectedAreas(standing), `${table.id}.`);
  if (edits.length === 0) return [];
  // One that grows with its table was not broken.
  const isCaused = added.size > 0 || rows.end > rows.oldEnd;
  const kind = isCaused ? (added.size > 0 ? 'added-column' : 'added-rows') : 'repaired-protection';
  const count = isCaused ? 0 : edits.filter(({ does }) => does === 'protect').length || edits.length;
  return [{ kind, of: table.id, count, edits }];
}

/** What makes the protections of a tab whose mark begins so those that are wanted. */
export function protectionEdits(
  { tabId, protections }: TabState,
  wanted: readonly ProtectedArea[],
  marks: string,
): TabEdit[] {
  const kept = new Set<ProtectionState>();
  const missing = wanted.filter((area) => {
    const same = protections.find(
      (one) => one.mark === area.mark && one.admitsReaders && !kept.has(one) && isAsWanted(one, area),
    );
    if (same) kept.add(same);
    return !same;
  });
  const unmarked = protections.filter(({ mark, isTight }) => mark === undefined && isTight);
  const dropped = protections.filter(
    (one) =>
      !kept.has(one) &&
      // Before protections were marked they could be known by their place only.
      (one.mark?.startsWith(marks) || (unmarked.includes(one) && wanted.some((area) => isAsWanted(one, area)))),
  );
  return [
    ...dropped.map(({ id }): TabEdit => ({ does: 'unprotect', tabId, id })),
    ...missing.map((area): TabEdit => ({ does: 'protect', tabId, area })),
  ];
}

// Rows that somebody inserted above the headings move them down, and their protection with them.
const isAsWanted = (one: ProtectionState, wanted: ProtectedArea): boolean =>
  one.isTight &&
  (isSameArea(one, wanted) ||
    (wanted.mark.endsWith('.headings') && isSameArea({ ...one, startRow: wanted.startRow }, wanted)));

/** The headings, with what is published above them, and the columns in which people write nothing. */
function protectedAreas(standing: StandingTable): ProtectedArea[] {
  const { table, headingRow, rows } = standing;
  const startRow = Math.max(0, headingRow - headingRowOf(table));
  const places = placedColumns(standing).map(([, place]) => place);
  return [
    ...runsOf(places).map(([startColumn, endColumn]) => ({
      ...{ mark: headingsMark(table), startRow, endRow: headingRow + 1, startColumn, endColumn },
    })),
    ...placedColumns(standing).flatMap(([column, place]): ProtectedArea[] => {
      const mark = columnMark(table, column);
      if (!mark) return [];
      return [{ mark, startRow: rows.first, endRow: rows.end, startColumn: place, endColumn: place + 1 }];
    }),
  ];
}

/** Neighbouring places as runs with an exclusive end: a person's own column in between stays theirs. */
export function runsOf(places: readonly number[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else if (!last || place > last[1]) runs.push([place, place + 1]);
  }
  return runs;
}
