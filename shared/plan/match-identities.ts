/** Something that is to be recognised again: its id, what it says, and among what it stands. */
export interface Identifiable {
  readonly id: string;
  readonly content: string;
  readonly place: string;
}

/**
 * Gives each of `read` its identity: that of the `former` one which it continues, else a new one.
 * A hidden id is strong evidence and the content its other half, so they are tried together, then the content in its
 * place, then the id alone; ties go by order. Of two rows with one id the better match keeps it, the other is new.
 */
export function matchIdentities(
  read: readonly Identifiable[],
  former: readonly Identifiable[],
  newId: (index: number) => string,
): string[] {
  const ids: (string | undefined)[] = read.map(() => undefined);
  const free = new Map(former.map((item) => [item.id, item]));
  const match = (keyOf: (item: Identifiable) => string): void => {
    const candidates = Map.groupBy(free.values(), keyOf);
    for (const [index, item] of read.entries()) {
      const found = ids[index] === undefined ? candidates.get(keyOf(item))?.find(({ id }) => free.has(id)) : undefined;
      if (!found) continue;
      ids[index] = found.id;
      free.delete(found.id);
    }
  };
  match(({ id, content }) => JSON.stringify([id, content]));
  match(({ place, content }) => JSON.stringify([place, content]));
  match(({ id }) => id);
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
