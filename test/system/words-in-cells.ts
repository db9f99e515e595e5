import type { CellOnPage } from './cells-on-pages.ts';
import { readFromRight, setInOneLine } from './misprint.ts';
import type { Box, Page, Word } from './words-on-pages.ts';

/** What rounding moves: heights stand in LibreOffice's files in steps of 0.75. Units: points. */
export const tolerancePt = 1;

/** A page, and the cells that are meant to stand on it. */
export interface PageOfCells {
  readonly page: Page;
  readonly cells: readonly CellOnPage[];
}

/** A word in its cell: `top` and `bottom` are within the whole cell, so that the cell's parts on several pages are one. */
export interface WordInCell extends Word {
  readonly on: CellOnPage;
}

const acrossOf = ({ left, right }: Box): number => (left + right) / 2;
const downOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

const isIn = (word: Word, { left, right, top, bottom }: Box): boolean =>
  left <= acrossOf(word) && acrossOf(word) < right && top <= downOf(word) && downOf(word) < bottom;

const placed = (word: Word, on: CellOnPage): WordInCell => ({
  ...word,
  top: word.top - on.whole.top,
  bottom: word.bottom - on.whole.top,
  on,
});

/** Whether a word shows ink in the part of a cell that another page begins or goes on with; ink reaches beyond a word's box. */
const peepsInto = (word: Word, { part, whole, isRepeated }: CellOnPage): boolean => {
  const isParted = whole.top < part.top || whole.bottom > part.bottom;
  const isBeside = word.top < part.bottom + 2 * tolerancePt && word.bottom > part.top - 2 * tolerancePt;
  return !isRepeated && isParted && isBeside && part.left <= acrossOf(word) && acrossOf(word) < part.right;
};

/** Whether two words stand on one line of a cell, each on a page of its own. */
const areOnOneLine = (word: WordInCell, other: WordInCell): boolean =>
  word.on !== other.on && word.on.cell === other.on.cell && Math.abs(downOf(word) - downOf(other)) < 2 * tolerancePt;

const overlap = (word: Box, other: Box): boolean =>
  Math.min(word.right, other.right) - Math.max(word.left, other.left) > tolerancePt;

/** Whether two words are one, of which each page shows all or a part. */
const areOne = (word: WordInCell, other: WordInCell): boolean =>
  areOnOneLine(word, other) &&
  overlap(word, other) &&
  (word.text.includes(other.text) || other.text.includes(word.text));

/** Each word once, from the page that shows most of it. */
const withoutDoubles = (words: readonly WordInCell[]): WordInCell[] => {
  const kept: WordInCell[] = [];
  for (const word of words.toSorted((a, b) => b.right - b.left - (a.right - a.left)))
    if (!kept.some((each) => areOne(each, word))) kept.push(word);
  return kept;
};

interface FoundWord {
  readonly word: Word;
  readonly cells: readonly CellOnPage[];
  /** In whose part the word's middle is. */
  readonly on: CellOnPage | undefined;
}

const says = (on: CellOnPage | undefined, { text }: Word): boolean =>
  on !== undefined && setInOneLine(on.cell.text).includes(readFromRight([text]));

/** Where a word belongs that stands in no cell or in a heading: perhaps to a line that the page's end cuts; [] if it is known from there. */
const placesOf = ({ word, cells, on }: FoundWord, own: readonly WordInCell[]): WordInCell[] | undefined => {
  const parted = cells.find((cell) => peepsInto(word, cell));
  const peeping = parted && placed(word, parted);
  const line = peeping ? own.filter((each) => areOnOneLine(each, peeping)) : [];
  if (peeping && line.some((each) => areOne(each, peeping))) return [peeping];
  if (peeping && line.length > 0 && !says(on, word))
    return line.some((each) => overlap(each, peeping)) ? [] : [peeping];
  return on && [placed(word, on)];
};

/** The words of each cell, each once, and those that stand in none. */
export const wordsInCells = (pages: readonly PageOfCells[]): { inCells: WordInCell[]; lost: Word[] } => {
  const found = pages.flatMap(({ page, cells }) =>
    page.words.map((word): FoundWord => ({ word, cells, on: cells.find(({ part }) => isIn(word, part)) })),
  );
  const own = found.flatMap(({ word, on }) => (on && !on.isRepeated ? [placed(word, on)] : []));
  const others = found
    .filter(({ on }) => !on || on.isRepeated)
    .map((each) => ({ word: each.word, places: placesOf(each, own) }));
  const all = [...own, ...others.flatMap(({ places = [] }) => places)];
  const byCell = Map.groupBy(all, ({ on }) => (on.isRepeated ? on : on.cell));
  return {
    inCells: [...byCell.values()].flatMap(withoutDoubles),
    lost: others.flatMap(({ word, places }) => (places ? [] : [word])),
  };
};
