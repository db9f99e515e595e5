import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, type Landmark, type TableView, viewOf, visibleIn } from './edited-sheet.ts';
import { deleteLines, insertLines, moveColumn } from './move-lines.ts';
import type { Mutation } from './mutation.ts';
import { changeTab, writeCells, written } from './write-cells.ts';

const ownHeadings = ['ملاحظات داخلية', 'المسؤول عن المتابعة', 'نسبة الإنجاز', 'Owner', 'تاريخ', 'م', '', 'Status 2025'];

/** What people write in a column of their own. */
const ownCell = (random: Random, row: number, column: number): RawCell =>
  random.pick<RawCell>([
    written(row, column, random.pick(['تم', 'قيد التنفيذ', 'يُراجع مع الدائرة', '- نشاط سابق', 'حتى نهاية العام'])),
    written(row, column, random.int(1, 400)),
    { ...written(row, column, random.int(1, 99) / 100), text: '45%' },
    written(row, column, random.chance(0.5)),
    { row, column, value: '', text: '#REF!', formula: '=#REF!+1', error: 'REF' },
  ]);

/** How many columns a tab has with anything in them. */
const widthOf = ({ tab, columns }: TableView): number =>
  1 + Math.max(...tab.cells.map(({ column }) => column), ...columns.map(({ startColumn }) => startColumn));

const anyTable = (sheet: EditedSheet, random: Random): TableView =>
  viewOf(sheet, random.pick(['plan', 'plan', 'summary']));

function deleteColumns(sheet: EditedSheet, isDeleted: (column: Landmark) => boolean): EditedSheet {
  const { tab, columns } = viewOf(sheet);
  const places = columns.filter(isDeleted).map(({ startColumn }) => startColumn);
  return places
    .toSorted((one, other) => other - one)
    .reduce((edited, place) => deleteLines(edited, tab.tabId, 'column', place), sheet);
}

/** What people do to columns. */
export const columnMutations: readonly Mutation[] = [
  {
    name: 'a column is moved',
    notAfter: ['a merge across columns'],
    apply: (sheet, random) => {
      const view = anyTable(sheet, random);
      const from = random.pick(view.columns).startColumn;
      return moveColumn(sheet, view.tab.tabId, from, random.int(0, widthOf(view) - 1));
    },
  },
  {
    name: 'two columns change places under their named ranges',
    notAfter: ['a merge across columns'],
    apply: (sheet, random) => {
      const view = anyTable(sheet, random);
      const [one, other] = random.sample(visibleIn(view), 2).map(({ startColumn }) => startColumn);
      if (one === undefined || other === undefined) return sheet;
      const [left, right] = [Math.min(one, other), Math.max(one, other)];
      const swapped = moveColumn(moveColumn(sheet, view.tab.tabId, left, right), view.tab.tabId, right - 1, left);
      return { ...swapped, raw: { ...swapped.raw, namedRanges: sheet.raw.namedRanges } };
    },
  },
  {
    name: 'columns of a person’s own are inserted, with what is written in them',
    apply: (sheet, random) => {
      const view = anyTable(sheet, random);
      const { tab, headingRow, rows } = view;
      const [at, count] = [random.int(0, widthOf(view)), random.int(1, 3)];
      const cells = Array.from({ length: count }, (_, index) => {
        const filled = [...rows, ...rows.slice(-1).map((row) => row + 1)].filter(() => random.chance(0.7));
        const heading = written(headingRow, at + index, random.pick(ownHeadings));
        return [heading, ...filled.map((row) => ownCell(random, row, at + index))];
      });
      return writeCells(insertLines(sheet, tab.tabId, 'column', at, count), tab.tabId, cells.flat());
    },
  },
  {
    name: 'the hidden columns are deleted',
    apply: (sheet) => deleteColumns(sheet, ({ column }) => column.kind === 'id'),
  },
  {
    name: 'columns that may be missing are deleted, where nothing is written in them',
    apply: (sheet) => {
      const { tab, headingRow } = viewOf(sheet);
      const filled = new Set(tab.cells.filter(({ row }) => row > headingRow).map(({ column }) => column));
      return deleteColumns(sheet, ({ column, startColumn }) => column.optional === true && !filled.has(startColumn));
    },
  },
  {
    name: 'a heading stands over an empty column as well',
    leaves: 'a heading over an empty column',
    apply: (sheet, random) => {
      const view = anyTable(sheet, random);
      const column = random.pick(visibleIn(view));
      // Then the empty column alone would have the heading.
      if (column.heading === 'misspelt') return sheet;
      const [at, heading] = [
        random.int(0, widthOf(view)),
        random.pick([column.column.heading.ar, column.column.heading.en]),
      ];
      const edited = insertLines(sheet, view.tab.tabId, 'column', at);
      return writeCells(edited, view.tab.tabId, [written(view.headingRow, at, heading)]);
    },
  },
  {
    name: 'the title is merged across the columns',
    leaves: 'a merge across columns',
    notAfter: ['a merge across columns'],
    apply: (sheet, random) => {
      const { tab, headingRow } = viewOf(sheet);
      const row = headingRow - 1;
      const [first] = tab.cells.filter((cell) => cell.row === row && cell.value !== '');
      if (!first) return sheet;
      const merge = {
        ...{ startRow: row, endRow: row + 1 },
        ...{ startColumn: first.column, endColumn: first.column + random.int(2, 6) },
      };
      return changeTab(sheet, tab.tabId, (one) => ({ ...one, merges: [...one.merges, merge] }));
    },
  },
];
