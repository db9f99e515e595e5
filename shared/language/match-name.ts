import { clean } from './clean.ts';
import { fold } from './fold.ts';

/** Something that has names: the first is its own, others are known wordings of it. */
export interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a written name means, and how that was seen; nothing where it is no known name. */
export type NameMatch = { readonly id: string; readonly via: 'exact' | 'folded' } | { readonly id?: never };

/** Recognises a name to the letter, or equal after folding. What is only near (nearest.ts) is suggested, never linked. */
export const matchName = (written: string, entries: readonly NamedEntry[]): NameMatch => {
  const value = clean(written);
  const exact = entries.find(({ names }) => names.some((name) => clean(name) === value));
  if (exact) return { id: exact.id, via: 'exact' };
  const folded = fold(value);
  const equal = folded === '' ? undefined : entries.find(({ names }) => names.some((name) => fold(name) === folded));
  return equal ? { id: equal.id, via: 'folded' } : {};
};
