import type { GridArea } from '../schema/raw-spreadsheet.ts';

/** Rows of one column, in rising order, as the fewest areas. */
export function areasOfRows(rows: readonly number[], column: number): GridArea[] {
  const areas: GridArea[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.endRow === row) areas[areas.length - 1] = { ...last, endRow: row + 1 };
    else areas.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  }
  return areas;
}
