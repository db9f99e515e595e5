import type { EntryRow } from '../../shared/schema/entries.ts';

/** A text that a table prints once, merged over `rows` rows from `firstRow`, which counts from 0. */
export interface ExpectedSpan {
  readonly column: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly text: string;
}

/** A table's cells by row and column key, filled down, `''` where nothing is said; and the blocks, one row high or more. */
export interface ExpectedRows {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly spans: readonly ExpectedSpan[];
}

/** A cell as text, empty where nothing is written. */
export const text = (row: EntryRow | undefined, key: string): string => String(row?.values[key] ?? '');
/** The entries of a cell, one a line. */
export const lines = (cell: string): string[] => (cell === '' ? [] : cell.split('\n'));

/** Runs of rows that each begin where `key` is written. */
export const runs = (rows: readonly EntryRow[], key: string): EntryRow[][] => {
  const found: EntryRow[][] = [];
  for (const row of rows) {
    if (row.values[key] !== undefined) found.push([row]);
    else found.at(-1)?.push(row);
  }
  return found;
};

/** The blocks of one column in rows of which each prints one table row; `offset` is the first one's place. */
export const spansOf = (rows: readonly EntryRow[], column: string, offset: number): ExpectedSpan[] => {
  const written = rows.flatMap((row, index) => (row.values[column] === undefined ? [] : [index]));
  return written.map((start, index) => ({
    column,
    firstRow: offset + start,
    rows: (written[index + 1] ?? rows.length) - start,
    text: text(rows[start], column),
  }));
};

/** The cells of one row, each with the text of the block that covers it. */
export const cellsOf = (
  spans: readonly ExpectedSpan[],
  columns: readonly string[],
  row: number,
): Record<string, string> =>
  Object.fromEntries(
    columns.map((column) => {
      const over = spans.find(
        (span) => span.column === column && row >= span.firstRow && row < span.firstRow + span.rows,
      );
      return [column, over?.text ?? ''];
    }),
  );
