import { fold } from '../../language/fold.ts';
import { type Pass, pairInPasses } from '../../plan/pair-in-passes.ts';
import type { Cell } from '../../schema/cell.ts';
import type { AnyCell } from '../../schema/row.ts';
import type { WrittenRow } from '../written-rows.ts';
import { blockColumns, figureColumns, type FormerRow } from './former-rows.ts';

interface Matchable {
  readonly activityId: string;
  readonly indicatorId: string;
  readonly activity: string;
  /** The activity to which the row belongs, where that is known: the former row's, or what is written in this one. */
  readonly ofActivity: string;
  readonly indicator: string;
  readonly blocks: readonly string[];
  readonly figures: readonly string[];
}

const join = (...parts: readonly string[]): string => parts.join('\u0000');
const lettersOf = ({ activity, indicator, blocks, figures }: Matchable): string =>
  join(activity, indicator, ...blocks, ...figures);
const textsOf = ({ activity, indicator }: Matchable): string => join(fold(activity), fold(indicator));

// What stands in a row outweighs its hidden identities, which stay behind where only visible columns are sorted; what is
// said to the letter outweighs what only folds to the same.
const passes: readonly Pass<Matchable>[] = [
  { keyOf: (row) => join(row.activityId, row.indicatorId, lettersOf(row)) },
  { keyOf: lettersOf },
  { keyOf: (row) => join(textsOf(row), ...row.blocks.map(fold), ...row.figures) },
  { keyOf: (row) => join(textsOf(row), ...row.blocks.map(fold)) },
  { keyOf: (row) => join(row.activityId, row.indicatorId, textsOf(row)) },
  { keyOf: (row) => join(textsOf(row), ...row.figures) },
  { keyOf: textsOf },
  // Filled down, the activity stands in rows that had only an indicator.
  { keyOf: (row) => (row.ofActivity ? join(fold(row.ofActivity), fold(row.indicator), ...row.figures) : undefined) },
  { keyOf: ({ activity }) => (activity === '' ? undefined : fold(activity)) },
  { keyOf: ({ activityId }) => (activityId === '' ? undefined : activityId) },
  { keyOf: ({ indicatorId }) => (indicatorId === '' ? undefined : indicatorId) },
  { keyOf: ({ activity, indicator }) => (activity && indicator ? fold(indicator) : undefined), unique: true },
];

/** For each row of the sheet the place of the former row that it continues; undefined where it is new. */
export function matchRows(rows: readonly WrittenRow[], former: readonly FormerRow[]): (number | undefined)[] {
  const read = rows.map(writtenRow);
  const places = (sharesCell: boolean) =>
    [...former.keys()].filter((place) => former[place]?.sharesCell === sharesCell);
  const found = pairAmong(read, [...read.keys()], former, places(false));
  // An indicator that shared a cell may have got a row of its own since; no other row is taken for it.
  const left = [...read.keys()].filter((index) => found[index] === undefined);
  const split = pairAmong(read, left, former, places(true));
  return read.map((_, index) => found[index] ?? split[index]);
}

/** Pairs some of the rows with some of the former ones; both by their indexes. */
function pairAmong(
  read: readonly Matchable[],
  indexes: readonly number[],
  former: readonly FormerRow[],
  places: readonly number[],
): (number | undefined)[] {
  const candidates = places.map((place) => formerRow(former[place] as FormerRow));
  const pairs = pairInPasses(
    indexes.map((index) => read[index] as Matchable),
    candidates,
    passes,
  );
  const found: (number | undefined)[] = read.map(() => undefined);
  for (const [order, index] of indexes.entries()) found[index] = places[pairs[order] ?? -1];
  return found;
}

/** Whether every row stands where it stood and says the same, as in most readings; nothing needs to be matched then. */
export function isUnchanged(rows: readonly WrittenRow[], former: readonly FormerRow[]): boolean {
  const before = former.filter(({ sharesCell }) => !sharesCell);
  return rows.length === before.length && rows.every((row, place) => isSame(row, before[place] as FormerRow));
}

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
    ofActivity: valueOf('activity'),
    indicator: firstEntry(own.get('indicator')),
    blocks: blockColumns.map(valueOf),
    figures: figureColumns.map((key) => figureIn(own.get(key))),
  };
};

/** What a figure says, however it is written. */
function figureIn(cell: Cell | AnyCell | null | undefined): string {
  if (!cell) return '';
  if ('number' in cell) return String(cell.number);
  if ('day' in cell) return cell.day;
  if ('money' in cell) return `${cell.money.minor} ${cell.money.currency}`;
  // A sign such as ٪ folds to nothing.
  return fold(cell.value) || cell.value;
}

// Several indicators in one cell are several rows of a version: the first is the one that stands here.
const firstEntry = (cell: AnyCell | null | undefined): string =>
  cell ? (('entries' in cell ? cell.entries[0] : undefined) ?? cell.value) : '';

const formerRow = ({ activityId, indicatorId, ofActivity, own }: FormerRow): Matchable => {
  const valueOf = (key: string): string => own.get(key)?.value ?? '';
  // A value that was kept stands in no cell of the sheet.
  const blocks = blockColumns.map((key) => (own.get(key)?.kept ? '' : valueOf(key)));
  // Only the row in which an activity is written carries its id.
  return {
    activityId: own.has('activity') ? activityId : '',
    indicatorId,
    activity: valueOf('activity'),
    ofActivity,
    indicator: valueOf('indicator'),
    blocks,
    figures: figureColumns.map((key) => figureIn(own.get(key))),
  };
};
