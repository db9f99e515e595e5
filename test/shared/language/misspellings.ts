import type { Random } from '../../generated/random.ts';
import { bareLetters } from './bare-letters.ts';

/** One mistake of typing at one place of a name. */
type Mistake = (name: string, at: number, random: Random) => string;

const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ');

const mistakes: Readonly<Record<string, Mistake>> = {
  'one letter left out': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'one letter wrong': (name, at, random) => name.slice(0, at) + random.pick(letters) + name.slice(at + 1),
  'one letter too many': (name, at, random) => name.slice(0, at) + random.pick(letters) + name.slice(at),
  'two neighbours swapped': (name, at) =>
    name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
};

/** The kinds of one mistake. */
export const mistakeKinds: readonly string[] = Object.keys(mistakes);

/** The letters, digits and spaces between letters: there a mistake makes another text, not another spelling. */
const places = (name: string): number[] =>
  [...name.matchAll(/[\p{Lo}\p{Lu}\p{Ll}\p{Nd}]|(?<=\p{Lo}) (?=\p{Lo})/gu)].map(({ index }) => index);

/** The name with one mistake of one kind, at up to `most` places, at each but once; never just another spelling. */
export function misspellings(name: string, kind: string, most: number, random: Random): string[] {
  const swaps = kind === 'two neighbours swapped';
  const all = places(name);
  const possible = swaps ? all.filter((at) => all.includes(at + 1)) : all;
  const misspelt = random.sample(possible, most).map((at) => mistakes[kind]?.(name, at, random) ?? name);
  return [...new Set(misspelt)].filter((text) => bareLetters(text) !== bareLetters(name));
}

/** The name with two mistakes, each of any kind and anywhere, `count` times. */
export const twiceMisspelt = (name: string, count: number, random: Random): string[] =>
  Array.from({ length: count }, () => {
    const [once = name] = misspellings(name, random.pick(mistakeKinds), 1, random);
    const [twice = once] = misspellings(once, random.pick(mistakeKinds), 1, random);
    return twice;
  }).filter((text) => bareLetters(text) !== bareLetters(name));
