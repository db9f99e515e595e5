import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

// Longer texts are no names: comparing them letter by letter would cost more than a suggestion is worth.
const longestName = 200;

/** Words of a folded name; the joined `و` (and) is dropped, for `والتعاون` and `التعاون` are one word here. */
const wordsOf = (folded: string): string[] => folded.split(' ').map((word) => word.replace(/^و(?=.{4})/, ''));

const without = (words: readonly string[], others: readonly string[]): string =>
  words.filter((word) => !others.includes(word)).join(' ');

const isClose = (one: string, other: string, share: number): boolean => {
  const length = Math.max(one.length, other.length);
  const allowed = length < 3 ? 0 : Math.max(1, Math.floor(length * share));
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
};

/** Twice the words in common over all words, from 0 to 1, whatever their order. */
const overlap = (one: readonly string[], other: readonly string[]): number =>
  (2 * one.filter((word) => other.includes(word)).length) / (one.length + other.length);

/** From 0 (nothing to do with each other) to 1. */
const likeness = (written: string, candidate: string): number => {
  const [words, others] = [wordsOf(written), wordsOf(candidate)];
  const shared = Math.min(overlap(words, others), overlap(others, words));
  const longNames = words.length >= 3 && others.length >= 3;
  if (longNames && shared >= 0.7) return shared;
  // Names of one list share words (`الشؤون …`): what tells them apart is compared without these, so that
  // `الشؤون القنصلية` is not proposed for `الشؤون القانونية`.
  const close = isClose(written, candidate, 0.1) || isClose(without(words, others), without(others, words), 0.3);
  return close ? 1 - editDistance(written, candidate) / Math.max(written.length, candidate.length) : 0;
};

/**
 * The candidate that was probably meant, for a message to propose; it never links by itself.
 * `undefined` where nothing is near; of equally near ones the first.
 */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  const written = fold(name);
  if (written === '' || written.length > longestName) return undefined;
  let best: { candidate: string; score: number } | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const score = folded === '' || folded.length > longestName ? 0 : likeness(written, folded);
    if (score > (best?.score ?? 0)) best = { candidate, score };
  }
  return best?.candidate;
};
