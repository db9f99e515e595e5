import { bulletSigns, invisible } from './invisible.ts';

// Some keyboards write ئ as a dotless or Persian yeh with a hamza of its own, which Unicode does not compose.
const yehWithHamza = /[یى]\u0654/g;
// Normalising sorts each run of combining marks, in quadratic time: no name needs more than eight.
const runOfMarks = /(\p{M}{8})\p{M}+/gu;
const tatweelAndHarakat =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF]/g;
const spacesAndPunctuation = new RegExp(`[\\s\\p{P}\\p{Cc}${bulletSigns}]+`, 'gu');
const variants = /[آأإٱىةیک٠-٩۰-۹]/g;

const plain: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
};

/** Arabic-Indic and Persian digits both end in their value: their code points are U+0660 and U+06F0 plus it. */
const plainLetter = (letter: string): string => plain[letter] ?? String(letter.charCodeAt(0) & 0xf);

const foldOnce = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(runOfMarks, '$1')
    .replace(yehWithHamza, 'ئ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(tatweelAndHarakat, '')
    .replace(variants, plainLetter)
    .replace(spacesAndPunctuation, ' ')
    .trim();

/** Folds until nothing changes: what was dropped may leave neighbours that compose. Two or three times at most. */
const foldSlowly = (text: string): string => {
  const folded = foldOnce(text);
  return folded === text ? folded : foldSlowly(folded);
};

/**
 * The form in which two spellings of one Arabic or Latin name are equal; it is compared, never shown.
 * `ؤ` and `ئ` stay apart from `و` and `ي`.
 * Source: the ministry's plan, whose hamza, taa marbuta, digits, dashes and full stops vary freely.
 */
export const fold = (text: string): string => foldPlain(text) ?? foldSlowly(text);

// Nearly every text consists of characters that fold one by one, whatever stands beside them: these are looked up, which
// takes an eighth of the time. Combining marks are not among them, but for the harakat, which compose with nothing.
const plainRanges = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x0600, 0x06ff],
  [0x200b, 0x2027],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
] as const;
const composing = /[^\P{M}\u064B-\u0652]/u;
const [unknown, dropped, separator] = [0, 1, 2];

/** By character code what it folds to, or one of the three above, which are no letters. */
const meanings = new Uint16Array(0x2070);
for (const [first, last] of plainRanges) {
  for (let code = first; code <= last; code += 1) meanings[code] = meaningOf(String.fromCharCode(code));
}

function meaningOf(character: string): number {
  if (composing.test(character)) return unknown;
  const between = foldSlowly(`x${character}x`);
  if (between.length === 2) return dropped;
  return between.length > 3 ? unknown : between[1] === ' ' ? separator : between.charCodeAt(1);
}

const buffer = new Uint16Array(2_000);

/** Undefined where a character has to be folded together with its neighbours, and for texts longer than any name. */
function foldPlain(text: string): string | undefined {
  if (text.length > buffer.length / 2) return undefined;
  let length = 0;
  let gap = false;
  for (let index = 0; index < text.length; index += 1) {
    const meaning = meanings[text.charCodeAt(index)] ?? unknown;
    if (meaning === unknown) return undefined;
    if (meaning === separator) gap = length > 0;
    else if (meaning !== dropped) {
      if (gap) buffer[length++] = 0x20;
      gap = false;
      buffer[length++] = meaning;
    }
  }
  return String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
}
