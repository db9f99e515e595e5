import { clean } from './clean.ts';
import { fold } from './fold.ts';
import { nearest } from './nearest.ts';

/** Something that has names: the first is its own, others are known wordings of it. */
export interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a written name means, and how that was seen; else what might have been meant. */
export type NameMatch =
  | { readonly id: string; readonly via: 'exact' | 'folded' }
  | { readonly id?: never; readonly suggestion?: string };

/** Recognises a name in three tiers: to the letter, equal after folding, or only near, which suggests and never links. */
export const matchName = (written: string, entries: readonly NamedEntry[]): NameMatch => {
  const value = clean(written);
  const exact = entries.find(({ names }) => names.some((name) => clean(name) === value));
  if (exact) return { id: exact.id, via: 'exact' };
  const folded = fold(value);
  const equal = folded === '' ? undefined : entries.find(({ names }) => names.some((name) => fold(name) === folded));
  if (equal) return { id: equal.id, via: 'folded' };
  const suggestion = nearest(
    value,
    entries.flatMap(({ names }) => names),
  );
  return suggestion === undefined ? {} : { suggestion };
};
