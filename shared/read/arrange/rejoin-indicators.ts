import type { FormerRow } from './former-rows.ts';
import type { PlacedRow } from './looks-sorted.ts';
import { stayedInOrder } from './stayed-in-order.ts';

/** Puts the further indicators of an activity below it again, where its first row alone was moved. */
export function rejoinIndicators(rows: readonly PlacedRow[], former: readonly FormerRow[]): readonly PlacedRow[] {
  const stayed = stayedInOrder(rows);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  const following = new Map<PlacedRow, PlacedRow[]>();
  for (const row of rows) {
    if (row.place === undefined || row.own.has('activity') || !stayed.has(row)) continue;
    const head = byPlace.get(headOf(row.place, former));
    if (head && head !== row && !stayed.has(head)) following.set(head, [...(following.get(head) ?? []), row]);
  }
  if (following.size === 0) return rows;
  const moved = new Set([...following.values()].flat());
  return rows.flatMap((row) => (moved.has(row) ? [] : [row, ...(following.get(row) ?? [])]));
}

/** The place of the row in which the activity of a former row is written. */
const headOf = (place: number, former: readonly FormerRow[]): number =>
  former.findLastIndex(({ own }, index) => index <= place && own.has('activity'));
