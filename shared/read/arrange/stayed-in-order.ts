import type { PlacedRow } from './looks-sorted.ts';

/** The rows that stayed where they were: the longest run of known rows in their former order. The others were moved. */
export function stayedInOrder<R extends PlacedRow>(rows: readonly R[]): Set<R> {
  const known = rows.filter(({ place }) => place !== undefined);
  // The last row of the best run of each length, and what comes before each row in its run.
  const ends: R[] = [];
  const before = new Map<R, R | undefined>();
  for (const row of known) {
    const length = lengthBelow(ends, row.place as number);
    before.set(row, ends[length - 1]);
    ends[length] = row;
  }
  const stayed = new Set<R>();
  for (let row = ends.at(-1); row; row = before.get(row)) stayed.add(row);
  return stayed;
}

/** How long the longest run is that ends below a place. */
function lengthBelow(ends: readonly PlacedRow[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
