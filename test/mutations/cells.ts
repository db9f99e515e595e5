import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, entriesIn, type TableView, viewOf, visibleIn } from './edited-sheet.ts';
import type { Mutation } from './mutation.ts';
import { rewritten, writeCells, written } from './write-cells.ts';

/** The places of the hidden columns. */
const hiddenIn = ({ columns }: TableView): number[] =>
  columns.filter(({ column }) => column.kind === 'id').map(({ startColumn }) => startColumn);

const wipe = (sheet: EditedSheet, isWiped: () => boolean): EditedSheet => {
  const view = viewOf(sheet);
  const rows = view.rows.filter(isWiped);
  const wiped = rows.flatMap((row) => hiddenIn(view).map((column) => written(row, column, '')));
  return writeCells(sheet, view.tab.tabId, wiped);
};

const ticks: readonly RawCell['value'][] = [true, 'TRUE', 'نعم', '✓', '✔', 1, '1', 'yes', 'Yes', ' نعم ', 'x', '١'];

const notes = ['يُراجع', 'أضافه زميل', 'كما ورد في محضر الاجتماع'];

function addNotes(sheet: EditedSheet, random: Random): EditedSheet {
  const { tab, headingRow, rows, columns, cellAt } = viewOf(sheet);
  const places = [headingRow, ...rows].flatMap((row) => columns.map(({ startColumn }) => [row, startColumn] as const));
  const cells = random.sample(places, random.int(1, 8)).map(([row, column]) => ({
    ...(cellAt(row, column) ?? written(row, column, '')),
    note: random.pick(notes),
  }));
  return writeCells(sheet, tab.tabId, cells);
}

/** What people and programs do to single cells. */
export const cellMutations: readonly Mutation[] = [
  { name: 'notes are added', apply: addNotes },
  {
    name: 'the tick is said in another way',
    apply: (sheet, random) => {
      const { tab, rows, placeOf } = viewOf(sheet, 'summary');
      const row = rows.at(-1) ?? 0;
      return writeCells(sheet, tab.tabId, [written(row, placeOf('ready'), random.pick(ticks))]);
    },
  },
  {
    name: 'the name beside the tick has blanks around it',
    apply: (sheet) => {
      const { tab, rows, placeOf, cellAt } = viewOf(sheet, 'summary');
      const cell = cellAt(rows.at(-1) ?? 0, placeOf('readyBy'));
      return cell ? writeCells(sheet, tab.tabId, [rewritten(cell, ` \u200F${cell.value}\u00A0 `)]) : sheet;
    },
  },
  { name: 'hidden identities of some rows are lost', apply: (sheet, random) => wipe(sheet, () => random.chance(0.3)) },
  { name: 'all hidden identities are lost', apply: (sheet) => wipe(sheet, () => true) },
  {
    name: 'hidden identities are pasted over those of other rows',
    // With an identity of its own, a row that repeats an activity is another one.
    notAfter: ['activities in every row'],
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const textsIn = (row: number) =>
        ['activity', 'indicator'].map((key) => view.cellAt(row, view.placeOf(key))?.value ?? '');
      const [from, ...others] = random.sample(entriesIn(view), random.int(2, 4));
      // Of two rows that say the same, nobody could tell whose identity it was.
      const onto = others.filter(
        (row) => from !== undefined && textsIn(row).every((text, of) => text !== textsIn(from)[of]),
      );
      if (from === undefined) return sheet;
      const pasted = hiddenIn(view).flatMap((column) =>
        onto.map((row) => written(row, column, view.cellAt(from, column)?.value ?? '')),
      );
      return writeCells(sheet, view.tab.tabId, pasted);
    },
  },
  {
    name: 'hidden identities are none any more',
    notAfter: ['activities in every row'],
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const rows = view.rows.filter(() => random.chance(0.3));
      const cells = hiddenIn(view).flatMap((column) =>
        rows.map(
          (row): RawCell =>
            random.pick<RawCell>([
              written(row, column, 'غير معروف'),
              written(row, column, 12345),
              { row, column, value: '', text: '#N/A', formula: '=NA()', error: 'N_A' },
            ]),
        ),
      );
      return writeCells(sheet, view.tab.tabId, cells);
    },
  },
  {
    name: 'texts are the results of formulas',
    apply: (sheet, random) => {
      const view = viewOf(sheet);
      const cells = view.rows
        .flatMap((row) => visibleIn(view).flatMap(({ startColumn }) => view.cellAt(row, startColumn) ?? []))
        .filter((cell) => typeof cell.value === 'string' && cell.value !== '' && random.chance(0.3));
      return writeCells(
        sheet,
        view.tab.tabId,
        cells.map((cell) => ({ ...cell, formula: '=VLOOKUP(A1,Lists!A:B,2,0)' })),
      );
    },
  },
];
