import type { GridArea } from '../../shared/schema/raw-spreadsheet.ts';
import type { EditedSheet } from './edited-sheet.ts';
import { type Axis, columnMove, deletion, type GridEdit, insertion, rowOrder } from './grid-edit.ts';

/** Edits one tab: its cells and merges, and the named ranges that point into it. */
function editTab(sheet: EditedSheet, tabId: number, { place, area }: GridEdit): EditedSheet {
  const moved = <A extends GridArea>(one: A): A[] => {
    const { startRow, endRow, startColumn, endColumn } = one;
    const now = area({ startRow, endRow, startColumn, endColumn });
    return now ? [{ ...one, ...now }] : [];
  };
  const inTab = <A extends { readonly tabId: number } & GridArea>(areas: readonly A[]): A[] =>
    areas.flatMap((one) => (one.tabId === tabId ? moved(one) : [one]));
  const tabs = sheet.raw.tabs.map((tab) => {
    if (tab.tabId !== tabId) return tab;
    const cells = tab.cells.flatMap((cell) => {
      const now = place({ row: cell.row, column: cell.column });
      return now ? [{ ...cell, ...now }] : [];
    });
    return { ...tab, cells, merges: tab.merges.flatMap(moved).filter(isMerge) };
  });
  return {
    ...sheet,
    raw: { ...sheet.raw, tabs, namedRanges: inTab(sheet.raw.namedRanges) },
    landmarks: inTab(sheet.landmarks),
  };
}

const isMerge = ({ startRow, endRow, startColumn, endColumn }: GridArea): boolean =>
  (endRow - startRow) * (endColumn - startColumn) > 1;

/** Inserts empty rows or columns before `at`. */
export const insertLines = (sheet: EditedSheet, tabId: number, axis: Axis, at: number, count = 1): EditedSheet =>
  editTab(sheet, tabId, insertion(axis, at, count));

/** Deletes rows or columns from `at` on. */
export const deleteLines = (sheet: EditedSheet, tabId: number, axis: Axis, at: number, count = 1): EditedSheet =>
  editTab(sheet, tabId, deletion(axis, at, count));

/** Drags a column to another place, with what marks it. */
export const moveColumn = (sheet: EditedSheet, tabId: number, from: number, to: number): EditedSheet =>
  editTab(sheet, tabId, columnMove(from, to));

/** Puts rows in another order, in the columns that take part. */
export const reorderRows = (
  sheet: EditedSheet,
  tabId: number,
  order: readonly number[],
  takesPart: (column: number) => boolean,
): EditedSheet => editTab(sheet, tabId, rowOrder(order, takesPart));
