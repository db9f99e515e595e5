import type { GridArea } from '../../shared/schema/raw-spreadsheet.ts';
import { otherSpelling } from '../generated/arabic-texts.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, entriesIn, type Landmark, type TableView, viewOf } from './edited-sheet.ts';
import { insertLines } from './move-lines.ts';
import type { Mutation } from './mutation.ts';
import { changeTab, isCovered, writeCells, written } from './write-cells.ts';

/** The columns of which a value, once written, holds for the rows below; the activity's own holds for its indicators. */
const blocksIn = ({ columns }: TableView): Landmark[] => columns.filter(({ column }) => column.block);

const sharedIn = (view: TableView): Landmark[] => blocksIn(view).filter(({ column }) => column.key !== 'activity');

/** The rows of each block of a column: from its value to the next one, or to where a block around it begins. */
function extentsOf({ rows, isFilled, placeOf }: TableView, { column, startColumn }: Landmark): number[][] {
  const extents: number[][] = [];
  let open: number[] | undefined;
  for (const row of rows) {
    const begins = isFilled(row, startColumn);
    if (begins || (column.within && isFilled(row, placeOf(column.within)))) open = undefined;
    if (begins) extents.push((open = []));
    open?.push(row);
  }
  return extents;
}

const someOf = <T>(random: Random, list: readonly T[]): T[] =>
  list.length === 0 ? [] : random.sample(list, random.int(1, list.length));

const mergesIn = ({ tab, headingRow }: TableView): GridArea[] =>
  tab.merges.filter(({ startRow }) => startRow > headingRow);

const withoutMerges = (sheet: EditedSheet, tabId: number, gone: readonly GridArea[]): EditedSheet =>
  gone.length === 0
    ? sheet
    : changeTab(sheet, tabId, (tab) => ({ ...tab, merges: tab.merges.filter((merge) => !gone.includes(merge)) }));

const mergesOf = (view: TableView, { startColumn }: Landmark): GridArea[] =>
  mergesIn(view).filter((merge) => merge.startColumn === startColumn);

/** Merges the blocks of a column; Google keeps nothing of the cells that a merge covers. */
function mergeBlocks(sheet: EditedSheet, view: TableView, column: Landmark): EditedSheet {
  const { startColumn, endColumn } = column;
  const areas = extentsOf(view, column)
    .filter((rows) => rows.length > 1)
    .map((rows) => ({ startRow: rows[0] as number, endRow: (rows.at(-1) as number) + 1, startColumn, endColumn }));
  return changeTab(withoutMerges(sheet, view.tab.tabId, mergesOf(view, column)), view.tab.tabId, (tab) => ({
    ...tab,
    cells: tab.cells.filter((cell) => !areas.some((area) => isCovered(cell, area))),
    merges: [...tab.merges, ...areas],
  }));
}

/** Writes a block's value into its every row. */
function fillDown(
  sheet: EditedSheet,
  view: TableView,
  column: Landmark,
  spelt: (text: string) => string = (text) => text,
): EditedSheet {
  const { tab, cellAt, isFilled, placeOf } = view;
  // With an identity of its own, a row that repeats an activity is another one.
  const isFurther = (row: number): boolean =>
    isFilled(row, placeOf('indicator')) && !isFilled(row, placeOf('activityId'));
  const edited = withoutMerges(sheet, tab.tabId, mergesOf(view, column));
  const cells = extentsOf(view, column).flatMap(([first = 0, ...others]) => {
    const text = String(cellAt(first, column.startColumn)?.value);
    const rows = column.column.key === 'activity' ? others.filter(isFurther) : others;
    return rows.map((row) => written(row, column.startColumn, spelt(text)));
  });
  return writeCells(edited, tab.tabId, cells);
}

/** Puts what begins in a row, but for the entry itself, into a row of its own above it. */
function headOwnRow(sheet: EditedSheet, view: TableView, row: number, columns: readonly Landmark[]): EditedSheet {
  const { tabId } = view.tab;
  const moved = columns.filter(({ startColumn }) => view.isFilled(row, startColumn));
  const inserted = insertLines(sheet, tabId, 'row', row);
  const heads = changeTab(inserted, tabId, (tab) => ({
    ...tab,
    cells: tab.cells.map((cell) =>
      cell.row === row + 1 && moved.some(({ startColumn }) => startColumn === cell.column) ? { ...cell, row } : cell,
    ),
    merges: tab.merges.map((merge) =>
      merge.startRow === row + 1 && moved.some(({ startColumn }) => startColumn === merge.startColumn)
        ? { ...merge, startRow: row }
        : merge,
    ),
  }));
  return moved.length > 0 ? heads : sheet;
}

/** What people do to the blocks of a plan. */
export const blockMutations: readonly Mutation[] = [
  {
    name: 'merges are taken apart',
    notAfter: ['values under merges'],
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      return withoutMerges(sheet, view.tab.tabId, someOf(random, mergesIn(view)));
    },
  },
  {
    name: 'blocks are merged',
    notAfter: ['rows out of order', 'values under merges'],
    apply: (sheet, random) =>
      someOf(random, blocksIn(viewOf(sheet))).reduce(
        (edited, column) => mergeBlocks(edited, viewOf(edited), column),
        sheet,
      ),
  },
  {
    name: 'blocks are filled down',
    alters: ['extents'],
    leaves: 'activities in every row',
    notAfter: ['rows out of order', 'values under merges', 'headings of blocks in rows of their own'],
    apply: (sheet, random) =>
      someOf(random, blocksIn(viewOf(sheet))).reduce(
        (edited, column) => fillDown(edited, viewOf(edited), column),
        sheet,
      ),
  },
  {
    name: 'blocks of names are filled down in other spellings',
    alters: ['extents', 'names'],
    notAfter: ['rows out of order', 'values under merges', 'headings of blocks in rows of their own'],
    apply: (sheet, random) => {
      const lists = sharedIn(viewOf(sheet)).filter(({ column }) => column.list !== undefined);
      const spelt = (text: string): string => (random.chance(0.5) ? otherSpelling(random, text) : text);
      return someOf(random, lists).reduce((edited, column) => fillDown(edited, viewOf(edited), column, spelt), sheet);
    },
  },
  {
    name: 'the values of blocks stand in rows of their own above',
    leaves: 'headings of blocks in rows of their own',
    notAfter: ['rows out of order', 'values under merges'],
    apply: (sheet, random) => {
      const columns = someOf(random, sharedIn(viewOf(sheet)));
      const rows = entriesIn(viewOf(sheet)).toReversed();
      return rows
        .filter(() => random.chance(0.5))
        .reduce((edited, row) => headOwnRow(edited, viewOf(edited), row, columns), sheet);
    },
  },
  {
    name: 'texts stay under merges, where nobody sees them',
    leaves: 'values under merges',
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const cells = mergesIn(view).flatMap(({ startRow, endRow, startColumn }) =>
        Array.from({ length: endRow - startRow - 1 }, (_, index) => startRow + 1 + index)
          .filter(() => random.chance(0.4))
          .map((row) => written(row, startColumn, random.pick(['نص قديم', 'برنامج سابق', 'تعزيز الشراكات']))),
      );
      return writeCells(sheet, view.tab.tabId, cells);
    },
  },
];
