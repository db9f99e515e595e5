import { type EditedSheet, type TableView, viewOf, visibleIn } from './edited-sheet.ts';
import { deleteLines, insertLines } from './move-lines.ts';
import type { Mutation } from './mutation.ts';
import { rewritten, writeCells, written } from './write-cells.ts';

/** Whether a row says something that belongs to its one indicator, or that an activity begins there. */
const saysMore = (view: TableView, row: number): boolean =>
  visibleIn(view).some(
    ({ column, startColumn }) =>
      column.key !== 'indicator' && (!column.block || column.key === 'activity') && view.isFilled(row, startColumn),
  );

/** The rows that say nothing but a further indicator of the activity in the row above, where that has no figures either. */
function furtherRows(view: TableView): number[] {
  const { rows, isFilled, placeOf } = view;
  const hasFigures = (row: number): boolean => isFilled(row, placeOf('unit')) || isFilled(row, placeOf('baseline'));
  const saysIndicator = (row: number): boolean => isFilled(row, placeOf('indicator')) && !hasFigures(row);
  return rows.slice(1).filter((row) => !saysMore(view, row) && saysIndicator(row) && saysIndicator(row - 1));
}

/** Writes a further indicator into the cell above it, on a line of its own, and deletes its row. */
function join(sheet: EditedSheet, row: number): EditedSheet {
  const { tab, cellAt, placeOf } = viewOf(sheet);
  const [above, cell] = [row - 1, row].map((one) => cellAt(one, placeOf('indicator')));
  if (!above || !cell) return sheet;
  const joined = writeCells(sheet, tab.tabId, [rewritten(above, `${above.value}\n${cell.value}`)]);
  return deleteLines(joined, tab.tabId, 'row', row);
}

/** Gives each line of a cell of indicators a row of its own below. */
function split(sheet: EditedSheet, row: number): EditedSheet {
  const { tab, cellAt, placeOf } = viewOf(sheet);
  const column = placeOf('indicator');
  const cell = cellAt(row, column);
  const [first = '', ...more] = String(cell?.value)
    .split('\n')
    .filter((line) => /\p{L}/u.test(line));
  if (!cell || more.length === 0) return sheet;
  const apart = insertLines(sheet, tab.tabId, 'row', row + 1, more.length);
  const lines = more.map((line, index) => written(row + 1 + index, column, line));
  return writeCells(apart, tab.tabId, [rewritten(cell, first), ...lines]);
}

/** How people lay out the indicators of an activity. */
export const indicatorMutations: readonly Mutation[] = [
  {
    name: 'indicators are joined in one cell, on lines',
    notAfter: ['rows out of order', 'values under merges'],
    apply: (sheet, random) =>
      furtherRows(viewOf(sheet))
        .toReversed()
        .filter(() => random.chance(0.7))
        .reduce(join, sheet),
  },
  {
    name: 'indicators that share a cell get rows of their own',
    notAfter: ['rows out of order', 'values under merges'],
    apply: (sheet, random) =>
      viewOf(sheet)
        .rows.toReversed()
        .filter(() => random.chance(0.8))
        .reduce(split, sheet),
  },
];
