import { a1 } from '../../../shared/schema/a1.ts';
import type { Column } from '../../../shared/schema/table.ts';
import type { Operation } from './operation.ts';
import { call, entriesIn, placesOf, type PlanTab, rowAt } from './plan-tab.ts';

const yellow = 0xffff00;

const rewriting = (name: string, how: Readonly<Record<string, string>>): Operation => ({
  name,
  alters: 'letters',
  perform: (tab, random) => ({
    calls: random
      .sample(placesOf(tab), random.int(1, 3))
      .map((column) => call(tab, 'wrap_texts', { area: entriesIn(tab, column), ...how })),
    tab,
  }),
});

const placeOf = (tab: PlanTab, key: string): number => tab.columns.indexOf(key);

const isFigure = ({ kind }: Column): boolean => kind === 'number' || kind === 'money';

/** What people do to cells, and to how their texts are written. */
export const cellOperations: readonly Operation[] = [
  rewriting('leave trailing spaces', { after: '  ' }),
  rewriting('write non-breaking spaces', { space: '\u00A0' }),
  rewriting('paste bidi marks', { before: '\u202B', after: '\u202C\u200F' }),
  {
    name: 'type eastern digits',
    alters: 'letters',
    mayFollow: ({ rows }) => rows.some((row) => row?.values['baseline'] ?? row?.values['cost1']),
    perform: (tab) => ({
      calls: placesOf(tab, isFigure).map((column) =>
        call(tab, 'type_eastern_digits', { area: entriesIn(tab, column) }),
      ),
      tab,
    }),
  },
  {
    name: 'put a column into formulas',
    perform: (tab, random) => ({
      calls: [call(tab, 'make_formulas', { area: entriesIn(tab, random.pick(placesOf(tab))) })],
      tab,
    }),
  },
  {
    name: 'paste over drop-downs',
    perform: (tab) => ({
      calls: placesOf(tab, ({ list }) => list !== undefined).map((column) =>
        call(tab, 'paste_over', { area: entriesIn(tab, column) }),
      ),
      tab,
    }),
  },
  {
    name: 'colour cells',
    perform: (tab, random) => ({
      calls: [call(tab, 'colour', { area: entriesIn(tab, random.pick(placesOf(tab))), colour: yellow })],
      tab,
    }),
  },
  {
    // From indicators, which are never merged: the merges of others would come along, and hide what they cover.
    name: 'copy formats',
    notAfter: ['a filter'],
    perform: (tab, random) => {
      const column = random.pick(placesOf(tab, ({ key }) => key !== 'indicator'));
      const area = entriesIn(tab, placeOf(tab, 'indicator'));
      return { calls: [call(tab, 'copy_formats', { area, column, row: rowAt(tab, 0) })], tab };
    },
  },
  {
    name: 'add a note',
    perform: (tab, random) => {
      const address = a1(rowAt(tab, random.int(0, tab.rows.length - 1)), random.pick(placesOf(tab)));
      return { calls: [call(tab, 'annotate', { address, text: 'يُراجَع مع الإدارة المالية' })], tab };
    },
  },
];
