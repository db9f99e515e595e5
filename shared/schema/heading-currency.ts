import { currenciesNamed } from './currency-name.ts';

const bracketed = /[([]([^()[\]]*)[)\]]/g;
const betweenWords = /[^\p{L}\p{M}\p{Sc}.]+/u;
const leads = new Set(['in', 'ب', 'بـ']);
const mostWords = 4;

/**
 * The currencies that a heading may name, by their ISO codes: none, one, or several that share a name.
 * `own` is the currency of the column if nothing else is said: a name that it shares means it.
 * A currency is named in brackets, `التكلفة (دينار أردني)`, after `بالـ` or `in`, or at the end: `Cost USD`.
 */
export function currenciesOfHeading(heading: string, own?: string): readonly string[] {
  const inBrackets = [...heading.matchAll(bracketed)].map(([, inside = '']) => inside);
  const words = heading.replace(bracketed, ' ').split(betweenWords).filter(Boolean);
  const starts = words.flatMap((word, index) => (isLed(word, words[index - 1]) ? [index] : []));
  const led = starts.flatMap((start) => lengths.map((length) => words.slice(start, start + length).join(' ')));
  const endings = lengths.map((length) => words.slice(-length).join(' '));
  for (const name of [...inBrackets, ...led, ...endings]) {
    const named = currenciesNamed(name, own);
    if (named.length > 0) return named;
  }
  return [];
}

const lengths = Array.from({ length: mostWords }, (_, index) => mostWords - index);
const isLed = (word: string, before = ''): boolean => word.startsWith('بال') || leads.has(before.toLowerCase());
