import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import type { Table } from '../schema/table.ts';
import { locateTable } from './locate-table.ts';

/** Where the tables of a template stand in a spreadsheet; those that are not found are absent. */
export const placesOf = (raw: RawSpreadsheet, tables: readonly Table[]): TablePlace[] =>
  tables.flatMap((table) => {
    const located = locateTable(raw, table);
    if (!located) return [];
    const { tab, headingRow, columns } = located;
    const seen = table.columns.flatMap(({ key, kind }) => (kind === 'id' ? [] : (columns.get(key) ?? [])));
    const place = { table: table.id, tabId: tab.tabId, tabTitle: tab.title, headingRow, columns };
    return [{ ...place, firstColumn: Math.min(...seen) }];
  });
