import type { GridArea } from '../schema/raw-spreadsheet.ts';
import type { SpreadsheetState, TabState } from './spreadsheet-state.ts';

/** A spreadsheet as it is once empty rows were inserted into a tab: what stood there, or below, is farther down. */
export function insertRows(state: SpreadsheetState, tabId: number, at: number, count: number): SpreadsheetState {
  const row = (one: number): number => (one < at ? one : one + count);
  const area = <A extends GridArea>(one: A): A => ({
    ...one,
    startRow: row(one.startRow),
    endRow: one.endRow <= at ? one.endRow : one.endRow + count,
  });
  const moved = <C extends { readonly row: number }>(one: C): C => ({ ...one, row: row(one.row) });
  const inTab = (tab: TabState): TabState => ({
    ...tab,
    rowCount: tab.rowCount + count,
    frozenRows: tab.frozenRows <= at ? tab.frozenRows : tab.frozenRows + count,
    cells: tab.cells.map(moved),
    merges: tab.merges.map(area),
    rules: tab.rules.map(moved),
    protections: tab.protections.map(area),
  });
  return {
    ...state,
    tabs: state.tabs.map((tab) => (tab.tabId === tabId ? inTab(tab) : tab)),
    namedRanges: state.namedRanges.map((range) => (range.tabId === tabId ? area(range) : range)),
  };
}
