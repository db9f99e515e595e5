import type { TableBlock, TableColumn } from '../../templates/workbooks/workbook-template.ts';
import { type SheetToPrint, tableOf } from './sheets.ts';
import { columnsOf } from './table-rows.ts';

/** How one column's values came about over all tables of a workbook. */
export interface InheritedCount {
  readonly heading: string;
  /** Cells that are written. */
  readonly own: number;
  /** Rows that take their value from one of those. */
  readonly inherited: number;
}

interface Counted {
  readonly column: TableColumn;
  own: number;
  inherited: number;
}

/** The tables whose cells people have written; the others are put together here. */
const writtenTables: ReadonlySet<TableBlock['rows']> = new Set(['alignment', 'section', 'agenda', 'sdgLinks']);

const count = (counts: Map<string, Counted>, { template, scope, rows }: SheetToPrint): void => {
  const table = tableOf(template);
  const columns =
    table && writtenTables.has(table.rows) ? columnsOf(table, scope).filter(({ merge }) => merge === 'block') : [];
  for (const column of columns) {
    const counted = counts.get(column.key) ?? { column, own: 0, inherited: 0 };
    counts.set(column.key, counted);
    for (const { cells } of rows) {
      const cell = cells[column.key];
      if (cell?.inherited) counted.inherited++;
      else if (cell) counted.own++;
    }
  }
};

/** Counts written and inherited cells, for every column whose cells are merged and of which some cell is inherited. */
export const inheritedCounts = (sheets: readonly SheetToPrint[]): InheritedCount[] => {
  const counts = new Map<string, Counted>();
  for (const sheet of sheets) count(counts, sheet);
  return [...counts.values()]
    .filter(({ inherited }) => inherited > 0)
    .map(({ column: { heading }, own, inherited }) => ({ heading, own, inherited }));
};
