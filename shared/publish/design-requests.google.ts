import type { sheets_v4 } from '@googleapis/sheets';
import type { GridArea } from '../schema/raw-spreadsheet.ts';
import { cellData, cellFields } from './cell-data.google.ts';
import { describeMark } from './protection-mark.ts';
import type { ProtectedArea, SpreadsheetDesign, TabDesign } from './spreadsheet-design.ts';

type Request = sheets_v4.Schema$Request;

/**
 * A whole design as one atomic batch: a spreadsheet is either empty or complete. `readers` are the e-mails of those who
 * read and answer it: they write where nobody else may.
 */
export const designRequests = (design: SpreadsheetDesign, readers: readonly string[] = []): Request[] => [
  {
    updateSpreadsheetProperties: {
      properties: { locale: 'ar_EG', timeZone: design.timeZone },
      fields: 'locale,timeZone',
    },
  },
  // A new spreadsheet has one tab, with the id 0; the others are added.
  ...design.tabs.flatMap((tab, tabId) => tabRequests(tab, tabId, tabId === 0 ? 'first' : 'added', readers)),
];

// Room beneath the tables, for answers and for what people add.
const fewestRows = 200;

function tabRequest({ title, frozenRows, rows, columns }: TabDesign, tabId: number, how: 'first' | 'added'): Request {
  const rowCount = Math.max(rows.length, fewestRows);
  const gridProperties = { frozenRowCount: frozenRows, rowCount, columnCount: columns.length };
  const properties = { sheetId: tabId, title, rightToLeft: true, gridProperties };
  if (how === 'added') return { addSheet: { properties } };
  const fields = 'title,rightToLeft,gridProperties(frozenRowCount,rowCount,columnCount)';
  return { updateSheetProperties: { properties, fields } };
}

/** What lays a tab, either as the first one, which every spreadsheet has, or as one that is added. */
export const tabRequests = (
  tab: TabDesign,
  tabId: number,
  how: 'first' | 'added',
  readers: readonly string[],
): Request[] => [
  tabRequest(tab, tabId, how),
  {
    updateCells: {
      start: { sheetId: tabId, rowIndex: 0, columnIndex: 0 },
      rows: tab.rows.map((row) => ({ values: row.map(cellData) })),
      fields: cellFields,
    },
  },
  ...tab.merges.map((area): Request => ({ mergeCells: { range: gridRange(tabId, area), mergeType: 'MERGE_ALL' } })),
  ...tab.columns.map((column, index) => columnRequest(column, tabId, index)),
  ...tab.groups.map(
    ({ startColumn: startIndex, endColumn: endIndex }): Request => ({
      addDimensionGroup: { range: { sheetId: tabId, dimension: 'COLUMNS', startIndex, endIndex } },
    }),
  ),
  ...tab.namedRanges.map(
    ({ name, area }): Request => ({ addNamedRange: { namedRange: { name, range: gridRange(tabId, area) } } }),
  ),
  ...tab.protectedAreas.map((area) => protectionRequest(tabId, area, readers)),
];

/** What protects an area from all but the caller and `readers`. */
export const protectionRequest = (tabId: number, area: ProtectedArea, readers: readonly string[]): Request => ({
  addProtectedRange: {
    protectedRange: {
      range: gridRange(tabId, area),
      description: describeMark(area.mark),
      // Without explicit editors everybody in the domain keeps the right to change it; the caller always does.
      editors: { users: [...readers], domainUsersCanEdit: false },
    },
  },
});

const columnRequest = ({ widthPx, hidden }: TabDesign['columns'][number], tabId: number, index: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId: tabId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: widthPx, hiddenByUser: hidden },
    fields: 'pixelSize,hiddenByUser',
  },
});

/** An area of a tab as Google takes it. */
export const gridRange = (
  sheetId: number,
  { startRow, endRow, startColumn, endColumn }: GridArea,
): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});
