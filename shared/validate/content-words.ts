import { fold } from '../language/fold.ts';
import type { Cell } from '../schema/cell.ts';
import { folded } from '../schema/folded.ts';

// They say that something is done, not what: `العمل على انشاء بنك المعلومات` is `انشاء بنك المعلومات`.
const fillers = new Set('في من على إلى عن مع بين خلال حول لدى أو ثم العمل القيام السعي بشأن وذلك'.split(' ').map(fold));

/** `والمعلومات`, `بالمعلومات` and `للمعلومات` are `معلومات`: joined words and the article make no other word of it. */
const bare = (word: string): string =>
  word
    .replace(/^و(?=.{4})/, '')
    .replace(/^[بكف]?ال(?=.{3})/, '')
    .replace(/^لل(?=.{3})/, '');

/** The words of a text that say what it is about, in their order, as they are compared. */
export const contentWords = (cell: Pick<Cell, 'value'>): string[] =>
  folded(cell)
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
    .map(bare);

/** The first of a text's content words, '' where it has none; of most texts it is all that has to be known. */
export function firstContentWord(cell: Pick<Cell, 'value'>): string {
  const text = folded(cell);
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf(' ', from);
    const word = end < 0 ? text.slice(from) : text.slice(from, end);
    if (!fillers.has(word)) return bare(word);
    from += word.length + 1;
  }
  return '';
}
