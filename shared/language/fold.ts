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

/**
 * The form in which two spellings of one Arabic or Latin name are equal; it is compared, never shown.
 * `ؤ` and `ئ` stay apart from `و` and `ي`.
 * Source: the ministry's plan, whose hamza, taa marbuta, digits, dashes and full stops vary freely.
 */
export const fold = (text: string): string => {
  const folded = foldOnce(text);
  // What was dropped may leave neighbours that compose: fold until nothing changes, two or three times at most.
  return folded === text ? folded : fold(folded);
};
