import type { RawCell, RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import type { CellDesign, SpreadsheetDesign } from '../../../shared/publish/spreadsheet-design.ts';

const cellOf = ({ value, note }: CellDesign, row: number, column: number): RawCell[] => {
  if (value === undefined && !note) return [];
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
  return [{ row, column, value: value ?? '', text, ...(note ? { note } : {}) }];
};

/** A published spreadsheet as it is read back while nobody has touched it. */
export const rawOfDesign = ({ title, tabs }: SpreadsheetDesign): RawSpreadsheet => ({
  spreadsheetId: 'published',
  title,
  tabs: tabs.map((tab, tabId) => ({
    ...{ tabId, title: tab.title, merges: tab.merges },
    cells: tab.rows.flatMap((row, index) => row.flatMap((cell, column) => cellOf(cell, index, column))),
  })),
  namedRanges: tabs.flatMap((tab, tabId) => tab.namedRanges.map(({ name, area }) => ({ name, tabId, ...area }))),
});
