import { bulletSigns, invisible } from './invisible.ts';

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const control = /[^\P{Cc}\n\t]/gu;
const horizontalSpaces = /[^\S\n]+/g;
// A sign that touches a digit is a minus: `-5` keeps it, `- 5` and `-نص` begin an entry.
const leadingBullets = new RegExp(`^(?:[${bulletSigns}](?:\\s+|(?![\\p{Nd}.,٫٬])))+`, 'u');

/** What is meant by a written text: outer and repeated spaces, invisible characters and a leading bullet gone. */
export const clean = (text: string): string =>
  text
    .replace(lineBreak, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .replace(horizontalSpaces, ' ')
    .trim()
    .replace(leadingBullets, '');

/** The lines of a cell that say something, as they are written. */
export const writtenLines = (text: string): string[] => text.split(lineBreak).filter((line) => clean(line) !== '');

/** The entries of a cell that holds several, one a line: each cleaned, empty ones dropped. */
export const splitLines = (text: string): string[] => writtenLines(text).map(clean);
