import { fold } from '../language/fold.ts';
import { currencies } from './currencies.ts';

type Spelling = (name: string) => string;

// Tells `د.إ` from `د.أ`, which fold to one.
const asSpelt: Spelling = (name) => name.replace(/[.\s]/g, '').toLowerCase();

const plurals: Readonly<Record<string, string>> = { دنانير: 'دينار', دراهم: 'درهم', شواكل: 'شيكل', شواقل: 'شيقل' };
/** A word without article, plural and ending: `دينارا`, `بالدينار` and `dinars` are said of one currency. */
const stem = (word: string): string => {
  const bare = word.replace(/^(?:بال|ال)(?=.{3})/, '');
  return plurals[bare] ?? bare.replace(/(?<=.{3})(?:ه?ات|ه|ا|s)$/, '');
};
const folded: Spelling = (name) => fold(name).split(' ').map(stem).join(' ');

interface Called {
  readonly names: readonly string[];
  readonly local: readonly string[];
}

/** The codes that go by a name, in this spelling of it. */
function indexBy(spelling: Spelling): (name: string) => Called {
  const calledBy = (kind: keyof Called) => {
    const pairs = currencies.flatMap((currency) =>
      currency[kind].map((name) => [spelling(name), currency.code] as const),
    );
    return Map.groupBy(pairs, ([key]) => key);
  };
  const [names, local] = [calledBy('names'), calledBy('local')];
  const codesIn = (index: typeof names, key: string): string[] => [
    ...new Set((index.get(key) ?? []).map(([, code]) => code)),
  ];
  return (name) => ({ names: codesIn(names, spelling(name)), local: codesIn(local, spelling(name)) });
}

const spellings = [indexBy(asSpelt), indexBy(folded)];

/**
 * The currencies that a name, sign or code may mean, by their ISO codes: none, one, or several that share it.
 * `own` is the currency that is at home where the name stands: a name that it shares means it.
 */
export function currenciesNamed(name: string, own?: string): readonly string[] {
  const called = spellings.map((lookUp) => lookUp(name));
  for (const { names, local } of called) {
    if (own !== undefined && [...names, ...local].includes(own)) return [own];
    if (names.length > 0) return names;
  }
  return called.at(-1)?.local ?? [];
}
