import type { GridArea, RawCell, RawTab } from '../../shared/schema/raw-spreadsheet.ts';
import type { EditedSheet } from './edited-sheet.ts';

/** A cell in which somebody wrote something. */
export const written = (row: number, column: number, value: RawCell['value']): RawCell => ({
  row,
  column,
  value,
  text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value),
});

/** Writes cells over what stood there; a cell that says nothing and has no note is emptied. */
export function writeCells(sheet: EditedSheet, tabId: number, cells: readonly RawCell[]): EditedSheet {
  if (cells.length === 0) return sheet;
  const places = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const kept = cells.filter(({ value, note, error }) => value !== '' || note || error);
  return changeTab(sheet, tabId, (tab) => ({
    ...tab,
    cells: [...tab.cells.filter(({ row, column }) => !places.has(`${row} ${column}`)), ...kept],
  }));
}

/** The same cell with other text in it; where it is a formula, the text alone is left. */
export const rewritten = ({ row, column, note }: RawCell, value: string): RawCell => ({
  ...written(row, column, value),
  ...(note ? { note } : {}),
});

/** Changes one tab. */
export function changeTab(sheet: EditedSheet, tabId: number, change: (tab: RawTab) => RawTab): EditedSheet {
  const tabs = sheet.raw.tabs.map((tab) => (tab.tabId === tabId ? change(tab) : tab));
  return { ...sheet, raw: { ...sheet.raw, tabs } };
}

/** Whether a merge hides a cell, its first one excepted. */
export const isCovered = (
  { row, column }: Pick<RawCell, 'row' | 'column'>,
  { startRow, endRow, startColumn, endColumn }: GridArea,
): boolean =>
  row >= startRow &&
  row < endRow &&
  column >= startColumn &&
  column < endColumn &&
  (row > startRow || column > startColumn);
