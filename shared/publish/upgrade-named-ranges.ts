import type { GridArea } from '../schema/raw-spreadsheet.ts';
import type { NamedRangeState, SpreadsheetState } from './spreadsheet-state.ts';
import { placedColumns, type StandingTable } from './standing-table.ts';
import type { Change, ChangeKind } from './tab-edit.ts';

/**
 * Named ranges that are gone, point elsewhere or end too early, laid over their column again; not where only its range
 * says which column it is, or where several claim to be it.
 */
export function upgradeNamedRanges({ namedRanges }: SpreadsheetState, standing: StandingTable): Change[] {
  const { table, tab, headingRow, rows, added, understood, repeated } = standing;
  const known = new Map(namedRanges.map((range) => [range.name, range]));
  return placedColumns(standing).flatMap(([{ key }, place]): Change[] => {
    const name = `${table.id}_${key}`;
    const now = known.get(name);
    const area = { startRow: headingRow, endRow: rows.end, startColumn: place, endColumn: place + 1 };
    const isHere = now?.tabId === tab.tabId && now.startColumn === place;
    if (isHere ? isRight(now, area) : understood.has(key) || repeated.has(key)) return [];
    const kind = causeOf(standing, key, isHere);
    const edits = [{ does: 'name' as const, tabId: tab.tabId, name, area, id: now?.id }];
    return [{ kind, of: `${table.id}.${key}`, count: kind === 'named-place' ? 1 : 0, edits }];
  });

  function causeOf(own: StandingTable, key: string, isHere: boolean): ChangeKind {
    if (added.has(key)) return 'added-column';
    return isHere && own.rows.end > own.rows.oldEnd ? 'added-rows' : 'named-place';
  }
}

const isRight = ({ startRow, endRow, endColumn }: NamedRangeState, wanted: GridArea): boolean =>
  startRow === wanted.startRow && endRow >= wanted.endRow && endColumn === wanted.endColumn;
