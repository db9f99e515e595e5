import { type Pass, pairInPasses } from './pair-in-passes.ts';

/** Something that is to be recognised again. What costs something to find out is asked for only where it is needed. */
export interface Identifiable {
  readonly id: string;
  /** What it says, to the letter. */
  readonly written: string;
  /** What it says, as it is compared. */
  readonly content: () => string;
  /** Among what it stands. */
  readonly place: () => string;
}

// A hidden id is strong evidence and the content its other half, so they are tried together, then the content in its
// place, then the id alone. Most is as it was, to the letter: that is seen first, at the least cost.
const byIdAndLetters: Pass<Identifiable> = { keyOf: ({ id, written }) => `${id}|${written}` };
const byIdAndContent: Pass<Identifiable> = { keyOf: ({ id, content }) => `${id}|${content()}` };
const byPlaceAndContent: Pass<Identifiable> = { keyOf: ({ place, content }) => JSON.stringify([place(), content()]) };
const byContentAlone: Pass<Identifiable> = { keyOf: ({ content }) => content(), unique: true };
const byIdAlone: Pass<Identifiable> = { keyOf: ({ id }) => id };

/** Whether something stays itself in another place: an activity does, an indicator is its activity's own. */
export type Mobility = 'moves' | 'stays';

/**
 * Gives each of `read` its identity: that of the `former` one which it continues, else a new one. Of two rows with one id
 * the better match keeps it, the other is new. What moves is also known by a content that stands only once: it was cut and
 * pasted, or sorted, without its hidden id.
 */
export function matchIdentities(
  read: readonly Identifiable[],
  former: readonly Identifiable[],
  newId: (index: number) => string,
  mobility: Mobility = 'stays',
): string[] {
  // What stays is first looked for in its own place: an id may have been left behind by what moved around it.
  const content =
    mobility === 'moves' ? [byIdAndContent, byPlaceAndContent, byContentAlone] : [byPlaceAndContent, byIdAndContent];
  const places = pairInPasses(read, former, [byIdAndLetters, ...content, byIdAlone]);
  const ids = places.map((place) => (place === undefined ? undefined : former[place]?.id));
  return withNewIds(read, ids, new Set(former.map(({ id }) => id)), newId);
}

// A sheet's own id serves a new row, unless an older one has it: the row was copied.
function withNewIds(
  read: readonly Identifiable[],
  ids: readonly (string | undefined)[],
  taken: Set<string>,
  newId: (index: number) => string,
): string[] {
  for (const id of ids) if (id !== undefined) taken.add(id);
  return ids.map((id, index) => {
    if (id !== undefined) return id;
    const own = read[index]?.id ?? '';
    const chosen = own !== '' && !taken.has(own) ? own : newId(index);
    taken.add(chosen);
    return chosen;
  });
}
