import type { CellDesign, SpreadsheetDesign, TabDesign } from '../../../shared/publish/spreadsheet-design.ts';
import type { CellRule, SpreadsheetState, TabState } from '../../../shared/publish/spreadsheet-state.ts';
import type { RawCell } from '../../../shared/schema/raw-spreadsheet.ts';
import { rawOfDesign } from './raw-of-design.ts';

const ruleOf = ({ tick, options }: CellDesign): CellRule[] => (tick ? ['tick'] : options ? [{ options }] : []);

const tabState = (design: TabDesign): Omit<TabState, keyof SpreadsheetState['tabs'][number] & 'cells'> => ({
  ...{ tabId: 0, title: design.title, merges: design.merges, rightToLeft: true },
  rowCount: Math.max(design.rows.length, 200),
  columnCount: design.columns.length,
  frozenRows: design.frozenRows,
  hiddenColumns: new Set(design.columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
  usedColumns: Math.max(...design.rows.map((row) => row.length)),
  rules: design.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => ruleOf(cell).map((rule) => ({ row: index, column, rule }))),
  ),
  protections: design.protectedAreas.map((area, id) => ({ ...area, id, isTight: true, admitsReaders: true })),
});

/** A published spreadsheet as publishing finds it again while nobody has touched it. */
export function stateOfDesign(design: SpreadsheetDesign): SpreadsheetState {
  const raw = rawOfDesign(design);
  return {
    ...raw,
    tabs: design.tabs.map((tab, index) => ({ ...tabState(tab), ...raw.tabs[index] }) as TabState),
    namedRanges: raw.namedRanges.map((range) => ({ ...range, id: `id of ${range.name}` })),
  };
}

/** The same with one of its tabs changed. */
export const withTab = (
  state: SpreadsheetState,
  tabId: number,
  change: (tab: TabState) => Partial<TabState>,
): SpreadsheetState => ({
  ...state,
  tabs: state.tabs.map((tab) => (tab.tabId === tabId ? { ...tab, ...change(tab) } : tab)),
});

/** The same with a text in a cell, whose note stays; '' empties it. */
export const withText = (state: SpreadsheetState, tabId: number, row: number, column: number, text: string) =>
  withTab(state, tabId, ({ cells }) => {
    const isThere = (cell: RawCell): boolean => cell.row === row && cell.column === column;
    const note = cells.find(isThere)?.note;
    const cell: RawCell = { row, column, value: text, text, ...(note ? { note } : {}) };
    return { cells: [...cells.filter((one) => !isThere(one)), ...(text || note ? [cell] : [])] };
  });
