import type { EntryRow } from '../../shared/schema/entries.ts';

/** A value of a block column as a reader sees it, and whether it is written in this very row. */
export interface SeenCell {
  readonly text: string | null;
  readonly written: boolean;
}

/** The cells of a column down a table, where an empty one means what stands above it. */
export const readDown = (rows: readonly EntryRow[], column: string): SeenCell[] => {
  let text: string | null = null;
  return rows.map(({ values }) => {
    const own = values[column];
    text = own === undefined ? text : String(own);
    return { text, written: own !== undefined };
  });
};

/** The rows of each activity: the one that names it and those of its further indicators. */
export const byActivity = (rows: readonly EntryRow[]): EntryRow[][] => {
  const groups: EntryRow[][] = [];
  for (const row of rows) {
    if (row.values['activity'] === undefined) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
};
