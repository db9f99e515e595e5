import { bulletSigns, invisible } from './invisible.ts';

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const control = /[^\P{Cc}\n\t]/gu;
const horizontalSpaces = /[^\S\n]+/g;
// A sign that touches a digit is a minus: `-5` keeps it, `- 5` and `-نص` begin an entry.
const leadingBullets = new RegExp(`^(?:[${bulletSigns}](?:\\s+|(?![\\p{Nd}.,٫٬])))+`, 'u');

const cleanSlowly = (text: string): string =>
  text
    .replace(lineBreak, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .replace(horizontalSpaces, ' ')
    .trim()
    .replace(leadingBullets, '');

/** What is meant by a written text: outer and repeated spaces, invisible characters and a leading bullet gone. */
export function clean(text: string): string {
  const body = text.startsWith('- ') ? text.slice(2) : text;
  return isClean(body) ? body : cleanSlowly(text);
}

// The ends of what people type without a second thought: visible ASCII, and Arabic letters, digits and punctuation.
const [firstVisible, lastVisible, firstArabic, lastArabic, space] = [0x21, 0x7e, 0x060c, 0x06ff, 0x20];
const isLetter = /^\p{L}/u;

/** Whether nothing of a text has to go: most texts are so, and seeing it takes a tenth of the time of cleaning. */
function isClean(text: string): boolean {
  if (!isLetter.test(text)) return false;
  let last = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const visible = (code >= firstVisible && code <= lastVisible) || (code >= firstArabic && code <= lastArabic);
    // U+061C is a mark of direction.
    if (code === 0x061c || !(visible || (code === space && last !== space))) return false;
    last = code;
  }
  return last !== space;
}

/** The lines of a cell that say something, as they are written. */
export const writtenLines = (text: string): string[] => text.split(lineBreak).filter((line) => clean(line) !== '');

/** The entries of a cell that holds several, one a line: each cleaned, empty ones dropped. */
export const splitLines = (text: string): string[] => writtenLines(text).map(clean);
