import { fold } from '../../language/fold.ts';
import { type Pass, pairInPasses } from '../../plan/pair-in-passes.ts';
import type { AnyCell } from '../../schema/row.ts';
import type { WrittenRow } from '../written-rows.ts';
import { blockColumns, type FormerRow } from './former-rows.ts';

interface Matchable {
  readonly activityId: string;
  readonly indicatorId: string;
  readonly activity: string;
  readonly indicator: string;
  readonly blocks: readonly string[];
}

const join = (...parts: readonly string[]): string => parts.join('\u0000');

const contentOf = ({ activity, indicator }: Matchable): string => join(fold(activity), fold(indicator));

// What stands in a row outweighs its hidden identities, which stay behind where only visible columns are sorted.
const passes: readonly Pass<Matchable>[] = [
  // Most rows are as they were, and comparing these to the letter costs far less than folding them.
  { keyOf: (row) => join(row.activityId, row.indicatorId, row.activity, row.indicator, ...row.blocks) },
  { keyOf: (row) => join(contentOf(row), ...row.blocks.map(fold)) },
  { keyOf: (row) => join(row.activityId, row.indicatorId, contentOf(row)) },
  { keyOf: contentOf },
  { keyOf: ({ activity }) => (activity === '' ? undefined : fold(activity)) },
  { keyOf: ({ activityId }) => (activityId === '' ? undefined : activityId) },
  { keyOf: ({ indicatorId }) => (indicatorId === '' ? undefined : indicatorId) },
  { keyOf: ({ activity, indicator }) => (activity && indicator ? fold(indicator) : undefined), unique: true },
];

/** For each row of the sheet the place of the former row that it continues; undefined where it is new. */
export const matchRows = (rows: readonly WrittenRow[], former: readonly FormerRow[]): (number | undefined)[] =>
  pairInPasses(rows.map(writtenRow), former.map(formerRow), passes);

/** Whether every row stands where it stood and says the same, as in most readings; nothing needs to be matched then. */
export const isUnchanged = (rows: readonly WrittenRow[], former: readonly FormerRow[]): boolean =>
  rows.length === former.length && rows.every((row, place) => isSame(row, former[place] as FormerRow));

function isSame({ own }: WrittenRow, before: FormerRow): boolean {
  if (firstEntry(own.get('indicator')) !== (before.own.get('indicator')?.value ?? '')) return false;
  return ['activity', ...blockColumns].every((key) => {
    const cell = before.own.get(key);
    return (own.get(key)?.value ?? '') === (cell?.kept ? undefined : (cell?.value ?? ''));
  });
}

const writtenRow = ({ own }: WrittenRow): Matchable => {
  const valueOf = (key: string): string => own.get(key)?.value ?? '';
  return {
    activityId: valueOf('activityId'),
    indicatorId: valueOf('indicatorId'),
    activity: valueOf('activity'),
    indicator: firstEntry(own.get('indicator')),
    blocks: blockColumns.map(valueOf),
  };
};

// Several indicators in one cell are several rows of a version: the first is the one that stands here.
const firstEntry = (cell: AnyCell | null | undefined): string =>
  cell ? (('entries' in cell ? cell.entries[0] : undefined) ?? cell.value) : '';

const formerRow = ({ activityId, indicatorId, own }: FormerRow): Matchable => {
  const valueOf = (key: string): string => own.get(key)?.value ?? '';
  // A value that was kept stands in no cell of the sheet.
  const blocks = blockColumns.map((key) => (own.get(key)?.kept ? '' : valueOf(key)));
  // Only the row in which an activity is written carries its id.
  return {
    activityId: own.has('activity') ? activityId : '',
    indicatorId,
    activity: valueOf('activity'),
    indicator: valueOf('indicator'),
    blocks,
  };
};
