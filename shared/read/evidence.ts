import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Table } from '../schema/table.ts';
import { locateTable } from './locate-table.ts';

/**
 * What of a spreadsheet is kept for ever: the tabs that hold these tables, enough to read them again. A person's own tabs
 * are nobody's business, and no matter of the plan's history.
 */
export function evidenceOf(raw: RawSpreadsheet, tables: readonly Table[]): RawSpreadsheet {
  const kept = new Set(tables.map((table) => locateTable(raw, table)?.tab.tabId));
  return {
    ...raw,
    tabs: raw.tabs.filter(({ tabId }) => kept.has(tabId)),
    namedRanges: raw.namedRanges.filter(({ tabId }) => kept.has(tabId)),
  };
}
