import { clean } from './clean.ts';
import { fold } from './fold.ts';
import { nearest } from './nearest.ts';

/** A name and what it stands for; several entries with one id are wordings of one thing. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** What a written name means, and how that was seen. */
export interface NameLink {
  readonly id: string;
  readonly via: 'exact' | 'folded';
}

/** The names of one list: `link` gives what a written name means, `suggest` the name that an unknown one may mean. */
export interface KnownNames {
  readonly link: (written: string) => NameLink | undefined;
  readonly suggest: (written: string) => string | undefined;
}

/**
 * Recognises the names of one list, in three tiers:
 * 1. exact: to the letter, but for outer spaces, bullets and invisible characters (clean.ts);
 * 2. folded: equal in all but spelling (fold.ts);
 * 3. near: misspelt, in another order, or a word short (nearest.ts). It is suggested only: a person decides.
 *
 * Every name is folded here, once; to link takes two look-ups then. Of entries with one name the first has it. What
 * folds to nothing, such as a dash, is no name.
 */
export function knownNames(entries: Iterable<NamedEntry>): KnownNames {
  const exact = new Map<string, NamedEntry>();
  const folded = new Map<string, NamedEntry>();
  for (const entry of entries) {
    const spelling = clean(entry.name);
    const form = fold(spelling);
    if (form === '') continue;
    if (!exact.has(spelling)) exact.set(spelling, entry);
    if (!folded.has(form)) folded.set(form, entry);
  }
  const linkOf = (written: string): NameLink | undefined => {
    const spelling = clean(written);
    const same = exact.get(spelling);
    if (same) return { id: same.id, via: 'exact' };
    const alike = folded.get(fold(spelling));
    return alike && { id: alike.id, via: 'folded' };
  };
  // A block's name is asked for in every row for which it holds.
  const links = new Map<string, NameLink | undefined>();
  return {
    link: (written) => {
      if (!links.has(written)) links.set(written, linkOf(written));
      return links.get(written);
    },
    suggest: (written) => folded.get(nearest(fold(written), folded.keys()) ?? '')?.name,
  };
}
