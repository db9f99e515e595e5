import { fold } from '../../language/fold.ts';
import { activityFigures, blockColumns, indicatorFigures } from '../../plan/activity.ts';
import { type Pass, pairInPasses } from '../../plan/pair-in-passes.ts';
import type { Cell } from '../../schema/cell.ts';
import type { AnyCell } from '../../schema/row.ts';
import type { WrittenRow } from '../written-rows.ts';
import { firstIndicatorIn } from './first-indicator.ts';
import type { FormerRow } from './former-rows.ts';

/** A text of a row: to the letter, and as it is compared. */
interface Said {
  readonly written: string;
  readonly value: string;
}

interface Matchable {
  readonly activityId: string;
  readonly indicatorId: string;
  readonly activity: Said;
  /** The activity to which the row belongs, where that is known: the former row's, or what is written in this one. */
  readonly ofActivity: Said;
  /** The whole cell: several indicators may stand in it. */
  readonly indicators: Said;
  readonly firstIndicator: string;
  readonly blocks: readonly string[];
  readonly figures: readonly string[];
}

const figureColumns = [...indicatorFigures, ...activityFigures];

const join = (...parts: readonly string[]): string => parts.join('\u0000');
const lettersOf = ({ activity, indicators, figures }: Matchable): string =>
  join(activity.written, indicators.written, ...figures);
const textsOf = ({ activity, indicators }: Matchable): string => join(fold(activity.value), fold(indicators.value));
const firstsOf = ({ activity, firstIndicator }: Matchable): string => join(fold(activity.value), fold(firstIndicator));

// What stands in a row outweighs its hidden identities, which stay behind where only visible columns are sorted; what is
// said to the letter outweighs what only folds to the same. `ofActivity` is for rows in which the activity was filled down.
const passes: readonly Pass<Matchable>[] = [
  { keyOf: (row) => join(row.activityId, row.indicatorId, lettersOf(row), ...row.blocks) },
  { keyOf: (row) => join(lettersOf(row), ...row.blocks) },
  { keyOf: lettersOf },
  {
    keyOf: ({ ofActivity, indicators, figures }) => inside(ofActivity, ofActivity.written, indicators.written, figures),
  },
  { keyOf: (row) => join(textsOf(row), ...row.blocks.map(fold), ...row.figures) },
  { keyOf: (row) => join(textsOf(row), ...row.blocks.map(fold)) },
  { keyOf: (row) => join(row.activityId, row.indicatorId, textsOf(row)) },
  { keyOf: (row) => join(textsOf(row), ...row.figures) },
  { keyOf: textsOf },
  {
    keyOf: ({ ofActivity, indicators, figures }) =>
      inside(ofActivity, fold(ofActivity.value), fold(indicators.value), figures),
  },
  { keyOf: (row) => join(row.activityId, row.indicatorId, firstsOf(row)) },
  { keyOf: firstsOf },
  { keyOf: ({ activity }) => fold(activity.value) || undefined },
  { keyOf: ({ activityId }) => activityId || undefined },
  { keyOf: ({ indicatorId }) => indicatorId || undefined },
  { keyOf: (row) => (row.activity.value && row.firstIndicator ? fold(row.firstIndicator) : undefined), unique: true },
];

const inside = (
  { value }: Said,
  activity: string,
  indicators: string,
  figures: readonly string[],
): string | undefined => (value === '' ? undefined : join(activity, indicators, ...figures));

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
    ({ indicatorId, activityId }) => indicatorId || activityId,
  );
  const found: (number | undefined)[] = read.map(() => undefined);
  for (const [order, index] of indexes.entries()) found[index] = places[pairs[order] ?? -1];
  return found;
}

// What cannot be read may be anything: it equals nothing, least of all an empty cell.
const unreadable = '\uE000';

const nothing: Said = { written: '', value: '' };

const writtenRow = ({ row, own }: WrittenRow): Matchable => {
  const unread = `${unreadable}${row}`;
  const saidIn = (key: string): Said => own.get(key) ?? (own.has(key) ? { written: unread, value: unread } : nothing);
  return {
    activityId: saidIn('activityId').value,
    indicatorId: saidIn('indicatorId').value,
    activity: saidIn('activity'),
    ofActivity: saidIn('activity'),
    indicators: saidIn('indicator'),
    firstIndicator: firstIndicatorIn(own) ?? saidIn('indicator').value,
    blocks: blockColumns.map((key) => saidIn(key).value),
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

// Only the row in which an activity is written carries its id; a value that was kept stands in no cell of the sheet.
const formerRow = ({ activityId, indicatorId, ofActivity, indicators, own }: FormerRow): Matchable => ({
  activityId: own.has('activity') ? activityId : '',
  indicatorId,
  activity: own.get('activity') ?? nothing,
  ofActivity,
  indicators,
  firstIndicator: own.get('indicator')?.value ?? '',
  blocks: blockColumns.map((key) => (own.get(key)?.kept ? '' : (own.get(key)?.value ?? ''))),
  figures: figureColumns.map((key) => figureIn(own.get(key))),
});
