import type { RawCell, RawNamedRange, RawSpreadsheet, RawTab } from '../../../shared/schema/raw-spreadsheet.ts';
import type { Column, Table } from '../../../shared/schema/table.ts';

/** What stands in a cell: a value, a formula that failed, or nothing but a note. */
export type Written = string | number | boolean | { readonly error: string } | { readonly note: string };

/** A row by column key; other keys are columns that somebody added at the end. */
export type WrittenRow = Readonly<Record<string, Written>>;

/** How a tab differs from the one that was published. */
export interface TabChanges {
  readonly title?: string;
  /** The columns that still have their named range; all where absent. */
  readonly ranges?: readonly string[];
  /** Headings in English, or in words of their own by column key. */
  readonly headings?: 'en' | Readonly<Record<string, string>>;
  /** Columns that are gone, heading and all. */
  readonly without?: readonly string[];
  /** The columns by key, where they stand in another order. */
  readonly order?: readonly string[];
}

/** A tab with the named ranges that point into it. */
export interface TabWithRanges {
  readonly tab: Omit<RawTab, 'tabId'>;
  readonly ranges: readonly Omit<RawNamedRange, 'tabId'>[];
}

/** The headings stand in row 2, as they are published; the first row that people write is row 3. */
const headingRow = 1;
const publishedRows = 20;

const rawCell = (row: number, column: number, written: Written): RawCell => {
  if (typeof written !== 'object') return { row, column, value: written, text: textOf(written) };
  if ('error' in written)
    return { row, column, value: '', text: `#${written.error}`, formula: '=A1', error: written.error };
  return { row, column, value: '', text: '', note: written.note };
};

const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const headingOf = ({ key, heading }: Column, headings: TabChanges['headings']): string =>
  headings === 'en' ? heading.en : (headings?.[key] ?? heading.ar);

/** A table as somebody left it: rows from row 3 down, an empty one for a blank row. */
export function tabOf(table: Table, rows: readonly WrittenRow[], changes: TabChanges = {}): TabWithRanges {
  const { title = table.title.ar, headings, without = [], ranges, order } = changes;
  const kept = table.columns.filter(({ key }) => !without.includes(key));
  const columns = order ? order.flatMap((key) => kept.find((column) => column.key === key) ?? []) : kept;
  const added = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !table.columns.some((column) => column.key === key),
  );
  const place = new Map([...columns.map(({ key }) => key), ...added].map((key, index) => [key, index]));
  const cells = rows.flatMap((row, index) =>
    Object.entries(row).map(([key, written]) => rawCell(headingRow + 1 + index, place.get(key) ?? 99, written)),
  );
  return {
    tab: {
      title,
      cells: [...columns.map((column, index) => rawCell(headingRow, index, headingOf(column, headings))), ...cells],
      merges: [],
    },
    ranges: columns.flatMap(({ key }, column) =>
      ranges && !ranges.includes(key)
        ? []
        : [
            {
              name: `${table.id}_${key}`,
              startRow: headingRow,
              endRow: publishedRows,
              startColumn: column,
              endColumn: column + 1,
            },
          ],
    ),
  };
}

/** A spreadsheet of these tabs. */
export const spreadsheetOf = (...tabs: readonly TabWithRanges[]): RawSpreadsheet => ({
  spreadsheetId: 'spreadsheet',
  title: 'ملف',
  tabs: tabs.map(({ tab }, tabId) => ({ ...tab, tabId })),
  namedRanges: tabs.flatMap(({ ranges }, tabId) => ranges.map((range) => ({ ...range, tabId }))),
});
