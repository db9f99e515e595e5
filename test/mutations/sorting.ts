import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, type TableView, viewOf, visibleIn } from './edited-sheet.ts';
import { insertLines, reorderRows } from './move-lines.ts';
import type { Mutation } from './mutation.ts';
import { changeTab, writeCells, written } from './write-cells.ts';

const compareIn = (collator: Intl.Collator) => (one: string, other: string) => collator.compare(one, other);
const arabic = compareIn(new Intl.Collator('ar'));

/** How programs put texts in order: by a language's rules, or by code points; Excel passes over hyphens. */
const programs: readonly ((one: string, other: string) => number)[] = [
  arabic,
  compareIn(new Intl.Collator('ar', { numeric: true })),
  compareIn(new Intl.Collator('en')),
  (one, other) => Number(one > other) - Number(one < other),
  (one, other) => arabic(one.replaceAll('-', ''), other.replaceAll('-', '')),
];

/** Rows as sorting by a column leaves them: numbers before texts, ties as they were, and blank cells last either way. */
function sorted({ cellAt, isFilled }: TableView, rows: readonly number[], column: number, random: Random): number[] {
  const [compare, direction] = [random.pick(programs), random.pick([1, -1])];
  const valueIn = (row: number) => cellAt(row, column)?.value ?? '';
  const inOrder = (one: RawCell['value'], other: RawCell['value']): number => {
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return Number(typeof other === 'number') - Number(typeof one === 'number') || compare(String(one), String(other));
  };
  return rows.toSorted((one, other) => {
    const blank = Number(!isFilled(one, column)) - Number(!isFilled(other, column));
    return blank || direction * inOrder(valueIn(one), valueIn(other));
  });
}

/** How many rows that say something, and how many of them have another such row below them than before. */
function tornIn(view: TableView, order: readonly number[]): { torn: number; of: number } {
  const visible = visibleIn(view);
  const saidIn = (row: number): string =>
    visible.map(({ startColumn }) => view.cellAt(row, startColumn)?.value ?? '').join('\n');
  const textsOf = (rows: readonly number[]): string[] => rows.map(saidIn).filter((text) => text.trim() !== '');
  const pairsOf = (texts: readonly string[]): string[] =>
    texts.slice(1).map((text, index) => `${texts[index]}\t${text}`);
  const before = new Set(pairsOf(textsOf(view.rows)));
  const pairs = pairsOf(textsOf(order));
  return { torn: pairs.filter((pair) => !before.has(pair)).length, of: pairs.length };
}

// Who moves one row, or one block of rows, means it, and tears three neighbours apart; who moves two tears six.
const isNoMove = (view: TableView, order: readonly number[]): boolean => tornIn(view, order).torn > 6;

const tearsMost = (view: TableView, order: readonly number[]): boolean => {
  const { torn, of } = tornIn(view, order);
  return isNoMove(view, order) && 3 * torn > 2 * of;
};

/** Puts the rows of the plan in another order, with what is hidden in them or without; merges are taken apart first. */
function reorder(sheet: EditedSheet, view: TableView, order: readonly number[], random: Random): EditedSheet {
  const { tab, headingRow, columns } = view;
  const hidden = columns.filter(({ column }) => column.kind === 'id').map(({ startColumn }) => startColumn);
  const apart = changeTab(sheet, tab.tabId, (one) => ({
    ...one,
    merges: one.merges.filter(({ startRow }) => startRow <= headingRow),
  }));
  const stay = random.chance(0.5) ? hidden : [];
  return reorderRows(apart, tab.tabId, order, (column) => !stay.includes(column));
}

const limits = {
  leaves: 'rows out of order',
  notAfter: ['rows out of order', 'headings of blocks in rows of their own', 'values under merges'],
} as const;

/** The first order, of those that sorting by one column after another gives, which nobody could mean as a move. */
function sortedByAny(view: TableView, rows: readonly number[], random: Random): readonly number[] | undefined {
  for (const { startColumn } of random.sample(visibleIn(view))) {
    const order = sorted(view, rows, startColumn, random);
    if (isNoMove(view, order)) return order;
  }
  return undefined;
}

/** What puts rows in another order, which nobody means as a change of the plan; hidden columns move along or stay. */
export const sortingMutations: readonly Mutation[] = [
  {
    name: 'rows are sorted by a column',
    ...limits,
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const order = sortedByAny(view, view.rows, random);
      return order ? reorder(sheet, view, order, random) : sheet;
    },
  },
  {
    name: 'rows are sorted by a column, and then by another',
    ...limits,
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const once = sortedByAny(view, view.rows, random);
      const twice = once && sortedByAny(view, once, random);
      return twice ? reorder(sheet, view, twice, random) : sheet;
    },
  },
  {
    name: 'rows are sorted by a column of a person’s own',
    ...limits,
    apply: (sheet, random) => {
      const at = random.int(0, 9);
      const inserted = insertLines(sheet, viewOf(sheet).tab.tabId, 'column', at);
      const { tab, rows, headingRow } = viewOf(inserted);
      const cells = rows.map((row) => written(row, at, random.int(1, 99)));
      const own = writeCells(inserted, tab.tabId, [written(headingRow, at, 'الأولوية'), ...cells]);
      const view = viewOf(own);
      const order = sorted(view, view.rows, at, random);
      return tearsMost(view, order) ? reorder(own, view, order, random) : sheet;
    },
  },
  {
    name: 'rows are shuffled, as by their colours',
    ...limits,
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const order = random.sample(view.rows);
      return tearsMost(view, order) ? reorder(sheet, view, order, random) : sheet;
    },
  },
];
