import type { TableColumn } from '../../templates/workbooks/workbook-template.ts';

/** The columns of a sheet, which all its tables share. */
export interface Grid {
  readonly slotOf: (column: TableColumn) => string;
  readonly slots: readonly string[];
  readonly widthsChars: readonly number[];
}

/** The sheet columns over which one column of a table stands, counted from 0 with both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const slotOf = (column: TableColumn): string => column.slot ?? column.key;

const isSlotTakenTwice = (columns: readonly TableColumn[]): boolean =>
  new Set(columns.map(slotOf)).size < columns.length;

const rounded = (width: number): number => Math.round(width * 100) / 100;

/**
 * The grid of a sheet that prints these tables: one column for each slot in use, together `widthChars` wide.
 * A table that prints two columns of one slot gives every column a slot of its own. Without tables: one column.
 */
export const gridOf = (
  tables: readonly (readonly TableColumn[])[],
  all: readonly TableColumn[],
  widthChars: number,
): Grid => {
  const slot = tables.some(isSlotTakenTwice) ? ({ key }: TableColumn) => key : slotOf;
  const used = new Set(tables.flat().map(({ key }) => key));
  const shares = new Map(all.filter(({ key }) => used.has(key)).map((column) => [slot(column), column.width]));
  if (shares.size === 0) return { slotOf: slot, slots: [''], widthsChars: [widthChars] };
  const sum = [...shares.values()].reduce((total, width) => total + width, 0);
  const widthsChars = [...shares.values()].map((width) => rounded((widthChars * width) / sum));
  return { slotOf: slot, slots: [...shares.keys()], widthsChars };
};

/** One column of a table with its place. */
export interface ColumnSpan {
  readonly column: TableColumn;
  readonly span: Span;
}

/**
 * Where a table's columns stand: every table fills the sheet's whole width, so a slot that it leaves out
 * widens the column after it, or at the end the one before.
 */
export const spansOf = (columns: readonly TableColumn[], grid: Grid): ColumnSpan[] => {
  let from = 0;
  return columns.map((column, index) => {
    const isLast = index === columns.length - 1;
    const to = isLast ? grid.slots.length - 1 : grid.slots.indexOf(grid.slotOf(column));
    const span = { from, to };
    from = to + 1;
    return { column, span };
  });
};

/** The width of a span, in digits of the default font. */
export const widthOf = ({ from, to }: Span, { widthsChars }: Grid): number =>
  widthsChars.slice(from, to + 1).reduce((total, width) => total + width, 0);
