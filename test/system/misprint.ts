import { setFromLeft } from './set-from-left.ts';

/** One sign of a text as it is compared. */
interface Sign {
  /** Nothing of a space, of what is invisible, and of a vowel sign. */
  readonly shown: string;
  readonly fromLeft: boolean;
}

const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«' };

/** Joined letters as single ones; a bracket is the same sign whichever way it opens: its picture is turned with its line. */
const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Mn}\p{Me}\p{Cf}]/gu, '')
    .replace(/[)\]}»]/g, (sign) => openings[sign] ?? sign);

/** Letters in the forms in which they are joined, each with a code of its own. */
const joinedForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;
/** A lam and its alef, which are one picture. */
const lamAlef = /ل(\p{Mn}*)([اأإآ])/gu;

const signsOf = (paragraph: string): Sign[] => {
  const letters = paragraph.replace(joinedForms, (form) => form.normalize('NFKC'));
  const fromLeft = setFromLeft(Array.from(letters));
  // pdftotext reads the two letters of a picture in their order from the left, as if the line ran so.
  return Array.from(letters.replace(lamAlef, '$2$1ل'), (letter, at) => ({
    shown: spelled(letter),
    fromLeft: fromLeft[at] ?? false,
  }));
};

/** What a line of these signs says, read from the right. */
const fromRight = (signs: readonly Sign[]): string => {
  let line = '';
  let run = '';
  for (const { shown, fromLeft } of signs) {
    if (fromLeft) run = shown + run;
    else [line, run] = [line + run + shown, ''];
  }
  return line + run;
};

/** As many signs as show so much. */
const beginning = (signs: readonly Sign[], length: number): number => {
  let shown = 0;
  return signs.findIndex((sign) => (shown += sign.shown.length) >= length) + 1;
};

const isShown = (signs: readonly Sign[]): boolean => signs.some(({ shown }) => shown !== '');

/** A lam and its alef as one sign: so pdftotext reads them all where a text has them as one. */
const lamAlefSign = /[\uFEF5-\uFEFC]/g;

const turned = (word: string): string => Array.from(word).toReversed().join('');

/** What a line of words says, read from the right. */
export const readFromRight = (words: readonly string[]): string =>
  spelled(
    words
      .map((word) => turned(word.replace(lamAlefSign, (sign) => sign.normalize('NFKC'))))
      .toReversed()
      .join(''),
  );

/** What a text says that is set in one line, read from the right as `readFromRight` gives it. */
export const setInOneLine = (text: string): string => fromRight(signsOf(text));

const sorted = (line: string): string => Array.from(line).toSorted().join('');
const withoutEnds = (line: string): string => line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * A cell of one line whose signs are of one script LibreOffice sets as if it began at the left, whatever the cell says:
 * an Arabic comma or percent sign at its end stands at the other one, and numbers alone change places.
 */
const saysTheSame = (line: string, meant: string, isAlone: boolean): boolean => {
  if (line === meant || !isAlone) return line === meant;
  return sorted(line) === sorted(meant) && (!/[ء-ي]/.test(meant) || withoutEnds(line) === withoutEnds(meant));
};

/**
 * What is wrong with these lines as the print of a text, each read from the right as `readFromRight` gives it;
 * `undefined` where they say all of it in its order, and nothing else. Lines may end anywhere.
 */
export const misprint = (text: string, lines: readonly string[]): string | undefined => {
  const paragraphs = text.split('\n').map(signsOf).filter(isShown);
  for (const line of lines) {
    const signs = paragraphs.shift();
    if (!signs) return `«${line}» follows the text's end`;
    const end = beginning(signs, line.length) || signs.length;
    const [begun, rest] = [signs.slice(0, end), signs.slice(end)];
    if (!saysTheSame(line, fromRight(begun), lines.length === 1))
      return `«${line}» stands where «${fromRight(begun)}» is meant`;
    if (isShown(rest)) paragraphs.unshift(rest);
  }
  return paragraphs.length > 0 ? `«${paragraphs.map(fromRight).join(' ')}» is not on paper` : undefined;
};
