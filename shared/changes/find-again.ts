import { type Pass, pairInPasses } from '../plan/pair-in-passes.ts';
import { meaningOf } from './cell-changes.ts';
import type { FrameworkEntry, FrameworkTable } from './framework-entry.ts';

/**
 * Gives the entries of two states of a table ids by which the same one is known in both. What has an identity keeps it.
 * Else an entry is found again where all of it is as it was, by its natural key, by all that it says but one value, and
 * at last, in order, by anything that it still says.
 */
export function findAgain(
  before: readonly FrameworkEntry[],
  now: readonly FrameworkEntry[],
  table: FrameworkTable,
): { readonly before: FrameworkEntry[]; readonly now: FrameworkEntry[] } {
  const paired = pairLeft(pairInPasses(now, before, passesOf(table)), before, now, table);
  const places = new Map(paired.map((place, index) => [place, index]));
  return {
    before: before.map((entry, place) => ({ ...entry, id: entry.id || `${places.get(place) ?? `gone ${place}`}` })),
    now: now.map((entry, index) => ({ ...entry, id: entry.id || `${index}` })),
  };
}

const passesOf = ({ columns, keys }: FrameworkTable): Pass<FrameworkEntry>[] => [
  { keyOf: (entry) => saidIn(columns, entry) },
  { keyOf: (entry) => saidIn(keys, entry) },
  ...columns.map((column) => {
    const others = columns.filter((other) => other !== column);
    return { keyOf: (entry: FrameworkEntry) => saidIn(others, entry) };
  }),
];

/** What an entry without an identity says in some columns, as it is compared; undefined where that is nothing. */
function saidIn(columns: readonly string[], { id, cells }: FrameworkEntry): string | undefined {
  const said = columns.map((column) => meaningOf(cells[column]));
  return id !== '' || said.every((meaning) => meaning === '') ? undefined : JSON.stringify(said);
}

function pairLeft(
  paired: readonly (number | undefined)[],
  before: readonly FrameworkEntry[],
  now: readonly FrameworkEntry[],
  { columns }: FrameworkTable,
): (number | undefined)[] {
  const taken = new Set(paired);
  return paired.map((place, index) => {
    const entry = now[index];
    if (place !== undefined || !entry || entry.id !== '') return place;
    const found = before.findIndex((former, one) => !taken.has(one) && sharesValue(columns, former, entry));
    if (found >= 0) taken.add(found);
    return found >= 0 ? found : undefined;
  });
}

const sharesValue = (columns: readonly string[], before: FrameworkEntry, now: FrameworkEntry): boolean =>
  columns.some((column) => {
    const meaning = meaningOf(now.cells[column]);
    return meaning !== '' && meaning === meaningOf(before.cells[column]);
  });
