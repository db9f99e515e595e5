import type { Operation } from './operation.ts';
import { type Block, blocksIn, call, entriesFrom, type PlanTab, rowAt } from './plan-tab.ts';
import { withBlankRow } from './row-operations.ts';

/** Three rows at the least: two of them are blank in its column. */
const longBlocks = (tab: PlanTab): Block[] => blocksIn(tab).filter(({ first, last }) => last > first + 1);

/** An activity filled down over a blank row, or beside an identity, would be another activity. */
const fillable = (tab: PlanTab): Block[] =>
  blocksIn(tab).filter(
    ({ key, first, last }) =>
      key !== 'activity' ||
      (!tab.remains.has('identities beside other rows') &&
        tab.rows.slice(first, last + 1).every((row) => row?.values['indicator'] !== undefined)),
  );

/** What people do to blocks: values that are written once and hold for the rows below, merged or not. */
export const blockOperations: readonly Operation[] = [
  {
    name: 'insert a row within a merged block',
    mayFollow: (tab) => tab.remains.has('merges') && blocksIn(tab).length > 0,
    perform: (tab, random) => {
      const { first, last } = random.pick(blocksIn(tab));
      const place = random.int(first + 1, last);
      return withBlankRow(tab, place, 'insert_rows', { row: rowAt(tab, place) });
    },
  },
  {
    name: 'unmerge blocks',
    mayFollow: ({ remains }) => remains.has('merges'),
    perform: (tab) => ({
      calls: [call(tab, 'unmerge', { area: entriesFrom(tab, 0) })],
      tab: { ...tab, remains: new Set([...tab.remains].filter((left) => left !== 'merges')) },
    }),
  },
  {
    name: 'merge blank cells',
    leaves: 'merges',
    notAfter: ['merges', 'another order of rows'],
    mayFollow: (tab) => longBlocks(tab).length > 0,
    perform: (tab, random) => {
      const { column, first, last } = random.pick(longBlocks(tab));
      const from = random.int(first + 1, last - 1);
      const area = [column, rowAt(tab, from), column, rowAt(tab, random.int(from + 1, last))];
      return { calls: [call(tab, 'merge', { area })], tab };
    },
  },
  {
    name: 'fill a block down',
    alters: 'extents',
    notAfter: ['merges', 'another order of rows', 'a filter'],
    mayFollow: (tab) => fillable(tab).length > 0,
    perform: (tab, random) => {
      const { column, first, last } = random.pick(fillable(tab));
      return { calls: [call(tab, 'fill_down', { area: [column, rowAt(tab, first), column, rowAt(tab, last)] })], tab };
    },
  },
];
