import type { CellDesign, TabDesign } from './spreadsheet-design.ts';

/** Two designs as one tab: the second stands beneath the first, and was designed with room above it. */
export function stackTabs(above: TabDesign, beneath: TabDesign): TabDesign {
  const rows = Math.max(above.rows.length, beneath.rows.length);
  const columns = Math.max(above.columns.length, beneath.columns.length);
  const of = <T>(count: number, pick: (index: number) => T): T[] => Array.from({ length: count }, (_, n) => pick(n));
  return {
    ...above,
    rows: of(rows, (row): readonly CellDesign[] => {
      const own = above.rows[row] ?? [];
      return own.length > 0 ? own : (beneath.rows[row] ?? []);
    }),
    columns: of(columns, (column) => ({
      widthPx: Math.max(above.columns[column]?.widthPx ?? 0, beneath.columns[column]?.widthPx ?? 0),
      hidden: above.columns[column]?.hidden ?? beneath.columns[column]?.hidden ?? false,
    })),
    namedRanges: [...above.namedRanges, ...beneath.namedRanges],
    protectedAreas: [...above.protectedAreas, ...beneath.protectedAreas],
  };
}
