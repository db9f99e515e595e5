import { readCell } from '../../../shared/read/read-cell.ts';
import type { Column, ColumnKind } from '../../../shared/schema/table.ts';

/** A column of a kind, of which nothing else matters. */
export const column = (kind: ColumnKind, currency?: string): Column => ({
  ...{ key: 'key', kind, heading: { ar: 'عنوان', en: 'Heading' }, widthPx: 100 },
  ...(currency === undefined ? {} : { currency }),
});

/** What the cell G5 says in a column: `value` as the spreadsheet keeps it, `text` as a person sees it. */
export const read = (kind: ColumnKind | Column, value: string | number | boolean, text = String(value)) =>
  readCell(typeof kind === 'string' ? column(kind) : kind, { row: 4, column: 6, value, text }, 'G5');
