import { a1 } from '../../../shared/schema/a1.ts';
import type { Random } from '../../generated/random.ts';
import type { Operation, Performed } from './operation.ts';
import { call, entriesFrom, firstVisible, placesOf, type PlanTab, rowAt } from './plan-tab.ts';

/** A blank row among the entries, by the call that puts it there. */
export const withBlankRow = (
  tab: PlanTab,
  place: number,
  how: string,
  given: Readonly<Record<string, unknown>>,
): Performed => ({
  calls: [call(tab, how, given)],
  tab: { ...tab, rows: tab.rows.toSpliced(place, 0, undefined) },
});

const somePlace = ({ rows }: PlanTab, random: Random): number => random.int(0, rows.length - 1);

function insertCells(tab: PlanTab, random: Random, first: number): Performed {
  const place = somePlace(tab, random);
  const row = rowAt(tab, place);
  return withBlankRow(tab, place, 'insert_cells', { area: [first, row, tab.columns.length - 1, row] });
}

/** Columns by which sorting shows: one that holds a single value is left as if its row had been moved, which is meant. */
const sortable = (tab: PlanTab): number[] =>
  placesOf(tab, ({ key }) => new Set(tab.rows.flatMap((row) => row?.values[key] ?? [])).size > 1);

/** Few rows that are sorted are rows that were moved one by one, which is meant too. */
const hasManyRows = ({ rows }: PlanTab): boolean => rows.filter((row) => row !== undefined).length > 8;

const sorting = (name: string, first: number): Operation => ({
  name,
  leaves: 'another order of rows',
  notAfter: ['merges', 'another order of rows'],
  mayFollow: hasManyRows,
  perform: (tab, random) => {
    const given = { area: entriesFrom(tab, first), column: random.pick(sortable(tab)), ascending: random.chance(0.5) };
    return { calls: [call(tab, 'sort_rows', given)], tab: { ...tab, rows: tab.rows.map(() => undefined) } };
  },
});

const notOfEntries = ({ key }: { readonly key: string }): boolean => key !== 'activity' && key !== 'indicator';

/** What people do to rows. */
export const rowOperations: readonly Operation[] = [
  {
    name: 'insert a row above the headings',
    perform: (tab, random) => ({
      calls: [call(tab, 'insert_rows', { row: random.int(0, tab.headingRow) })],
      tab: { ...tab, headingRow: tab.headingRow + 1 },
    }),
  },
  {
    name: 'insert a blank row',
    perform: (tab, random) => {
      const place = somePlace(tab, random);
      return withBlankRow(tab, place, 'insert_rows', { row: rowAt(tab, place) });
    },
  },
  { name: 'insert cells in all columns', perform: (tab, random) => insertCells(tab, random, 0) },
  {
    name: 'insert cells in the visible columns',
    leaves: 'identities beside other rows',
    perform: (tab, random) => insertCells(tab, random, firstVisible),
  },
  {
    name: 'hide rows',
    perform: (tab, random) => {
      const first = somePlace(tab, random);
      const count = random.int(1, tab.rows.length - first);
      return { calls: [call(tab, 'hide_rows', { row: rowAt(tab, first), count })], tab };
    },
  },
  {
    name: 'filter rows',
    leaves: 'a filter',
    notAfter: ['a filter'],
    perform: (tab, random) => {
      const [first, , last, bottom] = entriesFrom(tab, 0);
      const [column] = random.sample(placesOf(tab, ({ key }) => key === 'activity' || key === 'section'));
      return { calls: [call(tab, 'filter_rows', { area: [first, tab.headingRow, last, bottom], column })], tab };
    },
  },
  sorting('sort all columns', 0),
  sorting('sort the visible columns', firstVisible),
  {
    name: 'remove empty rows beneath',
    perform: (tab, random) => {
      // One stays empty: what somebody wrote further down is then still beneath the table.
      const given = { row: rowAt(tab, tab.rows.length + 1), count: random.int(1, 40) };
      return { calls: [call(tab, 'remove_rows', given)], tab };
    },
  },
  {
    // In a column that is empty but for its named range, it would be a second one of the same meaning.
    name: 'write beneath the table',
    leaves: 'texts beneath the table',
    notAfter: ['a named range of an empty column'],
    perform: (tab, random) => {
      const row = rowAt(tab, tab.rows.length + random.int(1, 3));
      const address = a1(row, random.pick(placesOf(tab, notOfEntries)));
      const text = random.pick(['المجموع: 12 نشاطًا', 'ملاحظة: تُراجع الخطة مع الوزير', '5000', '*']);
      return { calls: [call(tab, 'write', { address, text })], tab };
    },
  },
];
