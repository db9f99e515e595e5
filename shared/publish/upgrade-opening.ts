import type { Table } from '../schema/table.ts';
import { headingRowOf } from './design-tab.ts';
import { insertRows } from './insert-rows.ts';
import type { SpreadsheetState } from './spreadsheet-state.ts';
import { doubtAbout, type Locate, type StandingTable } from './standing-table.ts';
import type { Change, TabEdit } from './tab-edit.ts';

/** A spreadsheet in which there is room above the headings of its tables, and what makes that room. */
export interface OpeningRoom {
  readonly state: SpreadsheetState;
  readonly changes: readonly Change[];
}

/** Inserts rows above the headings of tables that were published without room there; what stands below moves down whole. */
export function makeRoom(state: SpreadsheetState, tables: readonly Table[], locate: Locate): OpeningRoom {
  return tables.reduce<OpeningRoom>(
    (room, table) => {
      const found = table.opening && locate(room.state, table);
      const isNamed = table.opening?.some((name) => rangeOf(room.state, table, name));
      if (!found || isNamed || doubtAbout(room.state, table, found)) return room;
      const at = found.headingRow;
      const count = headingRowOf(table) - at;
      if (count <= 0) return room;
      const { tabId } = found.tab;
      const edits: TabEdit[] = [{ does: 'insert-rows', tabId, at, count }];
      return {
        state: insertRows(room.state, tabId, at, count),
        changes: [...room.changes, { kind: 'added-opening', of: table.id, count: 0, edits }],
      };
    },
    { state, changes: [] },
  );
}

/** Gives each line that opens a table its named range again, in a free row above the table's first column. */
export function upgradeOpening(state: SpreadsheetState, standing: StandingTable): Change[] {
  const { table, tab, headingRow, columns, cellAt } = standing;
  const { opening = [], title } = table;
  const column = columns.get(table.columns[0]?.key ?? '');
  const ranges = opening.map((name) => rangeOf(state, table, name));
  const isRight = ranges.map((range) => range?.tabId === tab.tabId && range.startRow < headingRow);
  if (column === undefined || isRight.every(Boolean)) return [];
  const taken = new Set(ranges.flatMap((range, index) => (range && isRight[index] ? [range.startRow] : [])));
  const above = Array.from({ length: headingRow }, (_, row) => row).filter((row) => !taken.has(row));
  // The sentence may stand where the title was published.
  const isFree = (row: number): boolean => {
    const said = String(cellAt(row, column)?.value ?? '');
    return said === '' || said.startsWith(`${title.ar} —`);
  };
  const rows = [...above.filter(isFree), ...above.filter((row) => !isFree(row))];
  const missing = opening.filter((_, index) => !isRight[index]);
  const edits = missing.flatMap((name, index): TabEdit[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    const id = rangeOf(state, table, name)?.id;
    return [{ does: 'name', tabId: tab.tabId, name: `${table.id}_${name}`, area, id }];
  });
  return [{ kind: 'added-opening', of: table.id, count: edits.length, edits }];
}

const rangeOf = ({ namedRanges }: SpreadsheetState, { id }: Table, opening: string) =>
  namedRanges.find(({ name }) => name === `${id}_${opening}`);
