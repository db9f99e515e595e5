import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Table } from '../schema/table.ts';
import { locateTable } from './locate-table.ts';

/**
 * What of a spreadsheet is kept for ever: the tabs that hold these tables, or a copy of one, enough to read them again. A
 * person's own tabs are nobody's business, and no matter of the plan's history.
 */
export function evidenceOf(raw: RawSpreadsheet, tables: readonly Table[]): RawSpreadsheet {
  const located = tables.flatMap((table) => locateTable(raw, table) ?? []);
  const kept = new Set(located.flatMap(({ tab, copies }) => [tab, ...copies]).map(({ tabId }) => tabId));
  return {
    ...raw,
    tabs: raw.tabs.filter(({ tabId }) => kept.has(tabId)),
    namedRanges: raw.namedRanges.filter(({ tabId }) => kept.has(tabId)),
  };
}
