import { fold } from './fold.ts';
import { bulletSigns } from './invisible.ts';
import { plainDigits } from './plain-digits.ts';

/** A text taken apart round its one numeral. */
export interface NumberParts {
  /** Digits and separators, as they are written. */
  readonly numeral: string;
  readonly negative: boolean;
  /** By how many places a word such as `ألف` moves the point. */
  readonly places: number;
  /** The words on both sides, without sign, brackets and multiplier: a percent sign, a currency, or what does not belong. */
  readonly before: string;
  readonly after: string;
  /** The text with another numeral in the place of its own. */
  readonly withNumeral: (numeral: string) => string;
}

const longestText = 80;
const minusSigns = '\\-−–‒‐‑﹣－';
// A dash may be a minus, which it is where it touches the number; every other bullet is one.
const bullet = new RegExp(`^(?![${minusSigns}])[${bulletSigns}] +`);
const minus = new RegExp(`[${minusSigns}]`, 'g');

// A point that follows a letter ends an abbreviation: `Rs.500`.
const aroundNumeral = /^(?<head>\D*?)(?<numeral>(?:(?<![\p{L}\p{M}])[.,٫])?\d(?:[\d.,'٫٬ ]*\d)?)(?<tail>\D*)$/u;
// Sign, brackets and words in their possible places round the number (#); a sign touches what it belongs to.
const words = '[\\p{L}\\p{M}\\p{Sc}%. ]*';
const frame = new RegExp(`^(\\(?)([-+](?! ))?(${words}?)(\\(?)([-+])?#(?:\\.|(-))?(\\)?)(${words})(\\)?)$`, 'u');

const multipliers = new Map(
  (
    [
      ['ألف ألفا آلاف thousand k', 3],
      ['مليون مليونا ملايين million', 6],
      ['مليار مليارا مليارات billion', 9],
    ] as const
  ).flatMap(([names, places]) => names.split(' ').map((name) => [fold(name), places] as const)),
);

/** Whether a heading says that its figures count thousands or millions: `(ألف دينار)`, `بالملايين`. */
export const namesMultiplier = (heading: string): boolean =>
  fold(heading)
    .split(' ')
    .some((word) => word.length > 1 && ['', 'بال', 'ال', 'ب'].some((prefix) => isMultiplier(word, prefix)));

const isMultiplier = (word: string, prefix: string): boolean =>
  word.startsWith(prefix) && multipliers.has(word.slice(prefix.length));

/** Takes a text apart round its numeral; `undefined` where it has none, several, or what no number is written with. */
export function takeNumber(text: string): NumberParts | undefined {
  const plain = plainDigits(text);
  if (plain.length > longestText) return undefined;
  const { head = '', numeral = '', tail = '' } = aroundNumeral.exec(plainSigns(plain))?.groups ?? {};
  const found = numeral === '' ? null : frame.exec(`${head}#${tail}`);
  if (!found) return undefined;
  const [, open = '', first = '', before = '', inner = '', second = '', last = '', close = '', after = '', end = ''] =
    found;
  const [signs, brackets] = [first + second + last, open + inner];
  if (brackets.length !== (close + end).length || (signs + brackets).length > 1) return undefined;
  const { places, rest } = takeMultiplier(after);
  return {
    ...{ numeral, negative: brackets !== '' || signs === '-', places, before: before.trim(), after: rest.trim() },
    withNumeral: (other) => `${head}${other}${tail}`,
  };
}

// An Arabic comma stands for a Latin one: beside figures people mean the same by both.
const plainSigns = (text: string): string =>
  text
    .replace(bullet, '')
    .replace(minus, '-')
    .replaceAll('،', ',')
    .replace(/[’ʼ＇]/g, "'")
    .replace(/[٪﹪％]/g, '%');

function takeMultiplier(after: string): { places: number; rest: string } {
  const [written = '', word = ''] = /^ *([\p{L}\p{M}]+)/u.exec(after) ?? [];
  const name = fold(word);
  // Apart from its number, a `k` may begin anything.
  const places = name === 'k' && written !== word ? 0 : (multipliers.get(name) ?? 0);
  return { places, rest: places > 0 ? after.slice(written.length) : after };
}
