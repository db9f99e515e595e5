import type { FormerRow } from './former-rows.ts';
import type { PlacedRow } from './looks-sorted.ts';

/** Rows in their order, with those that were put below another activity's row than the one under which they stand. */
export interface Rejoined {
  readonly rows: readonly PlacedRow[];
  readonly rejoined: readonly PlacedRow[];
}

/**
 * Puts further indicators below their activity again where rows were moved or inserted between the two. An indicator is
 * known by its hidden identity; one that was typed or pasted elsewhere belongs where it stands.
 */
export function rejoinIndicators(rows: readonly PlacedRow[], former: readonly FormerRow[]): Rejoined {
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  const following = new Map<PlacedRow, PlacedRow[]>();
  let above: PlacedRow | undefined;
  for (const row of rows) {
    if (row.own.has('activity')) above = row;
    const head = isKnownIndicator(row, former) ? byPlace.get(headOf(row.place ?? 0, former)) : undefined;
    if (head?.own.has('activity') && head !== above) following.set(head, [...(following.get(head) ?? []), row]);
  }
  const rejoined = [...following.values()].flat();
  if (rejoined.length === 0) return { rows, rejoined };
  const moved = new Set(rejoined);
  const ownersOf = ownersIn(rows.filter((row) => !moved.has(row)));
  return {
    rows: ownersOf.flatMap(([head, ...own]) => (head ? [head, ...own, ...(following.get(head) ?? [])] : [])),
    rejoined,
  };
}

/** The rows of each activity, its own first; what stands above the first activity goes by itself. */
function ownersIn(rows: readonly PlacedRow[]): PlacedRow[][] {
  const groups: PlacedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && !row.own.has('activity')) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

const isKnownIndicator = ({ own, place }: PlacedRow, former: readonly FormerRow[]): boolean => {
  const id = own.get('indicatorId')?.value;
  return !own.has('activity') && place !== undefined && id !== undefined && former[place]?.indicatorId === id;
};

/** The place of the row in which the activity of a former row is written. */
const headOf = (place: number, former: readonly FormerRow[]): number =>
  former.findLastIndex(({ own }, index) => index <= place && own.has('activity'));
