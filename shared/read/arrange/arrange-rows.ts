import { plan } from '../../../templates/sheets/plan.ts';
import type { Breach } from '../../findings/breach.ts';
import type { WrittenActivity } from '../../plan/activity.ts';
import { folded } from '../../schema/folded.ts';
import { breachAt } from '../breach-at.ts';
import { blockKept } from '../faults/block-kept.ts';
import { indicatorRejoined } from '../faults/indicator-rejoined.ts';
import { rowsSorted } from '../faults/rows-sorted.ts';
import type { Arrange, Arranged } from '../read-table.ts';
import type { WrittenRow } from '../written-rows.ts';
import { type FormerRow, formerRowsOf } from './former-rows.ts';
import { joinHeadRows } from './head-rows.ts';
import { type KeptBlock, keepBlocks } from './keep-blocks.ts';
import { looksSorted, type PlacedRow } from './looks-sorted.ts';
import { isUnchanged } from './is-unchanged.ts';
import { matchRows } from './match-rows.ts';
import { rejoinIndicators } from './rejoin-indicators.ts';

const visible = plan.columns.filter(({ kind }) => kind !== 'id').map(({ key }) => key);

/**
 * Puts the rows of a department's plan as they are meant, by what the version in force says of them: rows that were
 * sorted return to their places, and rows whose block was deleted above them keep it.
 */
export function arrangeRows(activities: readonly WrittenActivity[]): Arrange {
  return (rows, columns): Arranged => {
    const joined = joinHeadRows(plan, rows, columns, isEntryAmong(rows, activities));
    if (activities.length === 0 || isUnchanged(joined, activities)) return { rows: joined, understood: [] };
    const former = formerRowsOf(activities);
    const places = matchRows(joined, former);
    const placed = joined.map((row, index): PlacedRow => ({ ...row, place: places[index] }));
    const sorted = looksSorted(placed, visible);
    const known = (row: PlacedRow): PlacedRow => withFormerIds(row, former);
    const ordered = sorted ? inFormerOrder(placed).map(known) : placed;
    const { rows: whole, rejoined } = rejoinIndicators(ordered, former);
    const { rows: arranged, kept } = keepBlocks(whole.map(known), { table: plan, former, columns, sorted });
    const apart = rejoined.map((row) => rejoinedBreach(row, former));
    return { rows: arranged, understood: [...(sorted ? [sortedBreach] : []), ...apart, ...kept.map(keptBreach)] };
  };
}

/** Rows with an activity or an indicator, and rows of which the activity was cleared: it stands nowhere else. */
function isEntryAmong(
  rows: readonly WrittenRow[],
  activities: readonly WrittenActivity[],
): (row: WrittenRow) => boolean {
  const isWritten = (text: string): boolean =>
    rows.some(({ own }) => {
      const activity = own.get('activity');
      return activity && folded(activity) === text;
    });
  return ({ own }) => {
    if (plan.entry.some((key) => own.has(key))) return true;
    const id = own.get('activityId')?.value;
    const before = activities.find((activity) => activity.id === id);
    return before !== undefined && !isWritten(folded(before.activity));
  };
}

/** The order of the version in force; a new row stays below the one under which it stands. */
function inFormerOrder(rows: readonly PlacedRow[]): PlacedRow[] {
  let last = -1;
  const ordered: { readonly row: PlacedRow; readonly after: number }[] = [];
  for (const row of rows) {
    last = row.place ?? last;
    ordered.push({ row, after: last });
  }
  return ordered.sort((a, b) => a.after - b.after).map(({ row }) => row);
}

/** Hidden columns are not moved along where only the visible ones are chosen: a row is known by what it says. */
function withFormerIds(row: PlacedRow, former: readonly FormerRow[]): PlacedRow {
  const known = former[row.place ?? -1];
  const text = row.own.get('activity') ?? row.own.get('indicator');
  if (!known || !text) return row;
  const own = new Map(row.own);
  if (row.own.has('activity')) own.set('activityId', { ...text, written: known.activityId, value: known.activityId });
  own.set('indicatorId', { ...text, written: known.indicatorId, value: known.indicatorId });
  return { ...row, own };
}

const sortedBreach: Breach = breachAt(plan, rowsSorted.code, 'A1', '', {});

function rejoinedBreach({ place, own }: PlacedRow, former: readonly FormerRow[]): Breach {
  const { at = 'A1', value = '' } = own.get('indicator') ?? {};
  const activity = former[place ?? -1]?.ofActivity.value ?? '';
  return breachAt(plan, indicatorRejoined.code, at, 'indicator', { indicator: value, activity });
}

function keptBreach({ at, column, value, activityId }: KeptBlock): Breach {
  const breach = breachAt(plan, blockKept.code, at, column.key, { value, column: column.heading.ar });
  return { ...breach, cell: { ...breach.cell, activityId: activityId || null } };
}
