/** How two items may be found to be the same one; an item whose key is undefined takes no part in this pass. */
export interface Pass<Item> {
  readonly keyOf: (item: Item) => string | undefined;
  /** Only where a single item on either side has the key. */
  readonly unique?: true;
}

/**
 * Pairs each of `read` with one of `former`, the surest evidence first, and none twice. Ties go to the one with the same
 * `idOf`, which may be '', then by order. Gives the place in `former` for each, undefined where it is new.
 */
export function pairInPasses<Item>(
  read: readonly Item[],
  former: readonly Item[],
  passes: readonly Pass<Item>[],
  idOf: (item: Item) => string = () => '',
): (number | undefined)[] {
  const paired: (number | undefined)[] = read.map(() => undefined);
  const free = new Set(former.keys());
  let left = [...read.keys()];
  for (const { keyOf, unique } of passes) {
    if (left.length === 0 || free.size === 0) break;
    const candidates = byKey(free, (place) => keyOf(former[place] as Item));
    const wanted = byKey(left, (index) => keyOf(read[index] as Item));
    for (const [key, indexes] of wanted) {
      const places = candidates.get(key) ?? [];
      if (unique && (indexes.length > 1 || places.length > 1)) continue;
      const open = [...places];
      const take = (index: number, place: number | undefined): void => {
        if (place === undefined) return;
        paired[index] = place;
        free.delete(place);
        open.splice(open.indexOf(place), 1);
      };
      // Where there are more than are wanted, a known id tells which.
      for (const index of indexes.length < open.length ? indexes : []) {
        const id = idOf(read[index] as Item);
        const same = (place: number): boolean => idOf(former[place] as Item) === id;
        take(index, id === '' ? undefined : open.find(same));
      }
      for (const index of indexes) if (paired[index] === undefined) take(index, open[0]);
    }
    left = left.filter((index) => paired[index] === undefined);
  }
  return paired;
}

function byKey(indexes: Iterable<number>, keyOf: (index: number) => string | undefined): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}
