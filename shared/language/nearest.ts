import { editDistance } from './edit-distance.ts';

// A slip is some letters of the words that differ, few of the whole name, and never many: a bound on time, too, for
// some names have several hundred letters.
const wrongOfWords = 0.3;
const wrongOfName = 0.15;
const mostWrong = 6;
// How much of a name somebody may leave out, or add to it, who writes all its other words.
const besides = 0.34;

/**
 * Of folded names the one that a folded name probably means, for a message to propose; it never links by itself.
 * `undefined` where nothing is near; of equally near ones the first.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; difference: number } | undefined;
  for (const candidate of candidates) {
    const found = difference(name, candidate);
    if (found < (best?.difference ?? Infinity)) best = { candidate, difference: found };
  }
  return best?.candidate;
}

/**
 * The share of letters in which two names differ, the words that both have set aside, in whatever order these stand;
 * `Infinity` where they are not near: `الشؤون القنصلية` and `الشؤون القانونية` differ in one word, which is no slip.
 */
function difference(name: string, other: string): number {
  const length = Math.max(name.length, other.length);
  // A text of twice the length, such as a whole page, is nobody's slip: it costs nothing.
  if (Math.abs(name.length - other.length) > length / 2) return Infinity;
  const [words, otherWords] = [name.split(' '), other.split(' ')];
  const [own, theirs] = [without(words, otherWords), without(otherWords, words)];
  if (differInNumber(own, theirs)) return Infinity;
  const [rest, otherRest] = [own.join(' '), theirs.join(' ')];
  if (rest === '' || otherRest === '') return shareWithin(rest.length + otherRest.length, length, besides);
  const most = mostSlips(length, Math.max(rest.length, otherRest.length));
  const distance = editDistance(rest, otherRest, most);
  // A slip at a space may leave a repeated word at another place: letter by letter the names are nearer then.
  return (rest === name ? distance : Math.min(distance, editDistance(name, other, most))) / length;
}

const shareWithin = (letters: number, length: number, share: number): number =>
  letters > length * share ? Infinity : letters / length;

function mostSlips(length: number, restLength: number): number {
  if (length < 3) return 0;
  return Math.max(1, Math.floor(Math.min(restLength * wrongOfWords, length * wrongOfName, mostWrong)));
}

/** The words to which none of the others answers; each answers one. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = others.map(bare);
  return words.filter((word) => {
    const index = left.indexOf(bare(word));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** `والتعاون` and `تعاون` answer `التعاون`: neither the joined `و` (and) nor the article makes another word. */
const bare = (word: string): string => word.replace(/^و(?=.{4})/, '').replace(/^ال(?=.{3})/, '');

/** A number is not misspelt: goal 11 is not goal 1. */
function differInNumber(words: readonly string[], others: readonly string[]): boolean {
  const [own, theirs] = [words, others].map((all) => all.filter((word) => /^\d+$/.test(word)).join(' '));
  return own !== '' && theirs !== '' && own !== theirs;
}
