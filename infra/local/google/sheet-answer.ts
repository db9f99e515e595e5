import { gridRangeOf } from './a1-notation.ts';
import type { Sheet } from './spreadsheet-model.ts';

/** A tab's properties as Google answers them: what is false or zero is left out, but for sheetId and index. */
export function sheetProperties(sheet: Sheet, index: number): Record<string, unknown> {
  const { tabColor } = sheet;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    sheetType: 'GRID',
    gridProperties: gridProperties(sheet),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(tabColor ? { tabColor, tabColorStyle: { rgbColor: tabColor } } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
  };
}

function gridProperties(sheet: Sheet): Record<string, unknown> {
  return {
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    ...(sheet.frozenRows ? { frozenRowCount: sheet.frozenRows } : {}),
    ...(sheet.frozenColumns ? { frozenColumnCount: sheet.frozenColumns } : {}),
    ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    ...(sheet.groupedBefore.rows ? { rowGroupControlAfter: true } : {}),
    ...(sheet.groupedBefore.columns ? { columnGroupControlAfter: true } : {}),
  };
}

/** A tab as Google answers it, without its cells. */
export function sheetAnswer(sheet: Sheet, index: number): Record<string, unknown> {
  const { sheetId, merges, basicFilter, protectedRanges } = sheet;
  const groups = (dimension: 'ROWS' | 'COLUMNS') =>
    sheet.groups.filter((group) => group.dimension === dimension).map(groupAnswer(sheetId));
  return {
    properties: sheetProperties(sheet, index),
    ...(merges.length > 0 ? { merges: merges.map((area) => gridRangeOf(sheetId, area)) } : {}),
    ...(basicFilter ? { basicFilter: { range: gridRangeOf(sheetId, basicFilter) } } : {}),
    ...(protectedRanges.length > 0 ? { protectedRanges } : {}),
    ...(groups('ROWS').length > 0 ? { rowGroups: groups('ROWS') } : {}),
    ...(groups('COLUMNS').length > 0 ? { columnGroups: groups('COLUMNS') } : {}),
  };
}

/** A group of rows or columns as Google answers it; groups within groups are not served, so the depth is 1. */
export const groupAnswer =
  (sheetId: number) =>
  (group: Sheet['groups'][number]): Record<string, unknown> => ({
    range: { ...(sheetId === 0 ? {} : { sheetId }), ...group },
    depth: 1,
  });
