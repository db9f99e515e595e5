import type { Random } from '../../generated/random.ts';

/** One text made from another that it resembles, and does not mean. */
type Imitate = (name: string, random: Random) => readonly string[];

const eachWord = (name: string, change: (word: string) => string): string[] => {
  const words = name.split(' ');
  return words.map((word, at) => words.with(at, change(word)).join(' ')).filter((text) => text !== name);
};

const imitations: Readonly<Record<string, Imitate>> = {
  'و for ؤ, ؤ for و': (name) =>
    eachWord(name, (word) => word.replace(/[ؤو](?!$)/, (sign) => (sign === 'و' ? 'ؤ' : 'و'))),
  'ي for ئ, ئ for ي': (name) =>
    eachWord(name, (word) => word.replace(/[ئي](?!$)/, (sign) => (sign === 'ي' ? 'ئ' : 'ي'))),
  'ال added or dropped': (name) => eachWord(name, (word) => (word.startsWith('ال') ? word.slice(2) : `ال${word}`)),
  'و added': (name) => eachWord(name, (word) => `و${word}`),
  'singular and plural': (name) =>
    eachWord(name, (word) => (word.endsWith('ات') ? word.replace(/ات$/, 'ة') : word.replace(/ة$/, 'ات'))),
  negated: (name, random) => [`عدم ${name}`, name.replace(/ (?=\S+$)/, ` ${random.pick(['غير', 'دون', 'لا'])} `)],
  'another number': (name) =>
    [...name.matchAll(/\d+/g)].flatMap(({ 0: number, index }) =>
      [String(Number(number) + 1), `${number}1`].map(
        (other) => name.slice(0, index) + other + name.slice(index + number.length),
      ),
    ),
  'a number added': (name, random) => [`${name} ${random.int(2, 30)}`, `${name} (${random.int(2, 30)})`],
};

/** The kinds of look-alikes that are made from one name. */
export const lookAlikeKinds: readonly string[] = Object.keys(imitations);

/** Texts that resemble a name and are other names. */
export const lookAlikesOf = (name: string, kind: string, random: Random): string[] => [
  ...new Set(imitations[kind]?.(name, random) ?? []),
];
