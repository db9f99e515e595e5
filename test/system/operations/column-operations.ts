import { a1 } from '../../../shared/schema/a1.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import type { Random } from '../../generated/random.ts';
import type { Call } from '../libreoffice.ts';
import type { Operation } from './operation.ts';
import { call, firstVisible, placesOf, type PlanTab, rowAt } from './plan-tab.ts';

const lastRow = 1_048_575;

/** A column on its way: from its place to that before which it goes. */
interface Move {
  readonly tab: PlanTab;
  readonly from: number;
  readonly to: number;
  /** Where it stands once a column was put in at `to`: what is empty then is removed. */
  readonly pushed: number;
}

const moving = (name: string, way: (move: Move) => readonly Call[], more: Partial<Operation> = {}): Operation => ({
  name,
  ...more,
  perform: (tab, random) => {
    const move = someMove(tab, random);
    const { from, to, pushed } = move;
    const columns = tab.columns.toSpliced(to, 0, tab.columns[from]).toSpliced(pushed, 1);
    return { calls: [...way(move), call(tab, 'remove_columns', { column: pushed })], tab: { ...tab, columns } };
  },
});

function someMove(tab: PlanTab, random: Random): Move {
  const from = random.pick(placesOf(tab));
  const places = Array.from({ length: tab.columns.length + 1 }, (_, place) => place).slice(firstVisible);
  const to = random.pick(places.filter((place) => place !== from && place !== from + 1));
  return { tab, from, to, pushed: to < from ? from + 1 : from };
}

const emptyColumn = ({ tab, to }: Move): Call => call(tab, 'insert_columns', { column: to });

/** The first cells of the column on their way to the top of the empty one. */
const cellsDown = (how: string, { tab, to, pushed }: Move, bottom: number): Call =>
  call(tab, how, { area: [pushed, 0, pushed, bottom], column: to, row: 0 });

/** Named ranges stay behind: LibreOffice moves only those that lie within what is dragged. */
const dragFilledPart = (move: Move): Call[] => [
  emptyColumn(move),
  cellsDown('drag_cells', move, rowAt(move.tab, move.tab.rows.length - 1)),
];

const ownHeadings = ['ملاحظاتنا', 'المتابعة', 'مسؤول التنفيذ', 'Status', ''];
const ownTexts = ['تم', 'قيد التنفيذ', '؟', 'يراجَع مع د. سمير', '12', '', ''];

const headingsOf = (language: 'ar' | 'en') =>
  new Map<string | undefined, string>(plan.columns.map(({ key, heading }) => [key, heading[language]]));
const [arabic, english] = [headingsOf('ar'), headingsOf('en')];

const renaming = (tab: PlanTab, column: number, text = ''): Call =>
  call(tab, 'write', { address: a1(tab.headingRow, column), text });

/** One letter left out, written twice, or another one in its place. */
function misspelt(random: Random, heading = ''): string {
  const place = random.int(1, heading.length - 2);
  const letter = heading.charAt(place);
  return heading.slice(0, place) + random.pick(['', letter + letter, 'ل']) + heading.slice(place + 1);
}

/** What people do to columns and their headings. */
export const columnOperations: readonly Operation[] = [
  {
    name: 'insert a column of their own',
    perform: (tab, random) => {
      const column = random.int(firstVisible, tab.columns.length);
      const texts = [
        random.pick(ownHeadings),
        ...Array.from({ length: tab.rows.length + 5 }, () => random.pick(ownTexts)),
      ];
      return {
        calls: [
          call(tab, 'insert_columns', { column }),
          call(tab, 'write_column', { column, row: tab.headingRow, texts }),
        ],
        tab: { ...tab, columns: tab.columns.toSpliced(column, 0, undefined) },
      };
    },
  },
  moving('drag a column', (move) => [emptyColumn(move), cellsDown('drag_cells', move, lastRow)]),
  moving('drag the filled part of a column', dragFilledPart),
  {
    name: 'drag the filled part of a column and leave its place empty',
    leaves: 'a named range of an empty column',
    notAfter: ['texts beneath the table'],
    perform: (tab, random) => {
      const move = someMove(tab, random);
      const columns = tab.columns.toSpliced(move.to, 0, tab.columns[move.from]).with(move.pushed, undefined);
      return { calls: dragFilledPart(move), tab: { ...tab, columns } };
    },
  },
  moving(
    'copy a column and remove the old one',
    (move) => [emptyColumn(move), cellsDown('copy_cells', move, lastRow)],
    { notAfter: ['a filter'] },
  ),
  moving(
    'cut and paste a column',
    (move) => [emptyColumn(move), call(move.tab, 'cut_and_paste_column', { column: move.pushed, to: move.to })],
    { notAfter: ['a filter'] },
  ),
  moving(
    'cut a column and insert it',
    ({ tab, from, to }) => [call(tab, 'cut_and_insert_column', { column: from, to })],
    { notAfter: ['a filter', 'a misspelt heading'], leaves: 'named ranges of other columns' },
  ),
  {
    name: 'hide a column',
    perform: (tab, random) => ({ calls: [call(tab, 'hide_columns', { column: random.pick(placesOf(tab)) })], tab }),
  },
  {
    name: 'rename headings to English',
    perform: (tab, random) => {
      const places = random.sample(placesOf(tab), random.int(1, 4));
      return { calls: places.map((column) => renaming(tab, column, english.get(tab.columns[column]))), tab };
    },
  },
  {
    // A range of another column and a heading that is nearly its own: nobody can know which is meant, and it is refused.
    name: 'misspell a heading',
    leaves: 'a misspelt heading',
    notAfter: ['named ranges of other columns'],
    perform: (tab, random) => {
      const column = random.pick(placesOf(tab));
      return { calls: [renaming(tab, column, misspelt(random, arabic.get(tab.columns[column])))], tab };
    },
  },
];
