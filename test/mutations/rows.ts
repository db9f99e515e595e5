import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, viewOf, visibleIn } from './edited-sheet.ts';
import { deleteLines, insertLines } from './move-lines.ts';
import type { Mutation } from './mutation.ts';
import { writeCells, written } from './write-cells.ts';

const remarks = [
  'دولة فلسطين',
  'وزارة الخارجية والمغتربين',
  'مسودة للنقاش',
  'آخر تحديث: 12/03/2025',
  'لا تُحذف أي خلية',
];

/** Inserts rows and writes in some of them. */
function insertRemarks(sheet: EditedSheet, tabId: number, at: number, random: Random): EditedSheet {
  const count = random.int(1, 3);
  const cells = Array.from({ length: count }, (_, index): RawCell[] =>
    random.chance(0.6) ? [written(at + index, random.int(0, 9), random.pick(remarks))] : [],
  );
  return writeCells(insertLines(sheet, tabId, 'row', at, count), tabId, cells.flat());
}

const beneath: readonly ((row: number, column: number) => RawCell)[] = [
  (row, column) => written(row, column, '* تُستكمل البيانات بعد اجتماع اللجنة.'),
  (row, column) => written(row, column, 'المجموع'),
  (row, column) => ({ ...written(row, column, 24), formula: '=COUNTA(G3:G26)' }),
  (row, column) => ({ row, column, value: '', text: '#REF!', formula: '=SUM(#REF!)', error: 'REF' }),
  (row, column) => written(row, column, 'أعدّه: قسم المتابعة'),
];

/** What people do to rows, their order excepted. */
export const rowMutations: readonly Mutation[] = [
  {
    name: 'rows are inserted above the title',
    apply: (sheet, random) =>
      insertRemarks(sheet, viewOf(sheet, random.pick(['plan', 'summary'])).tab.tabId, 0, random),
  },
  {
    name: 'rows are inserted between the title and the headings',
    apply: (sheet, random) => {
      const { tab, headingRow } = viewOf(sheet, random.pick(['plan', 'summary']));
      return insertRemarks(sheet, tab.tabId, headingRow, random);
    },
  },
  {
    name: 'blank rows are inserted below the headings',
    apply: (sheet, random) => {
      const { tab, headingRow } = viewOf(sheet, random.pick(['plan', 'summary']));
      return insertLines(sheet, tab.tabId, 'row', headingRow + 1, random.int(1, 2));
    },
  },
  {
    name: 'blank rows are inserted in the middle',
    apply: (sheet, random) => {
      const { tab, rows } = viewOf(sheet);
      return random
        .sample(rows, random.int(1, 3))
        .toSorted((a, b) => b - a)
        .reduce((edited, row) => insertLines(edited, tab.tabId, 'row', row, random.int(1, 2)), sheet);
    },
  },
  {
    name: 'blank rows are inserted at the end',
    apply: (sheet, random) => {
      const { tab, rows, headingRow } = viewOf(sheet);
      return insertLines(sheet, tab.tabId, 'row', (rows.at(-1) ?? headingRow) + 1, random.int(1, 5));
    },
  },
  {
    name: 'the spare rows are deleted',
    apply: (sheet) => {
      const { tab, rows, headingRow } = viewOf(sheet);
      return deleteLines(sheet, tab.tabId, 'row', (rows.at(-1) ?? headingRow) + 1, 1000);
    },
  },
  {
    name: 'something is written beneath the table',
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const { tab, rows, headingRow } = view;
      const last = rows.at(-1) ?? headingRow;
      const others = visibleIn(view).filter(({ table, column }) => !table.entry?.includes(column.key));
      const cells = random
        .sample(others, random.int(1, 4))
        .map(({ startColumn }) => random.pick(beneath)(last + random.int(2, 9), startColumn));
      return writeCells(sheet, tab.tabId, cells);
    },
  },
];
