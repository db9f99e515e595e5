import type { CellOnPage } from './cells-on-pages.ts';
import { misprint, readFromRight } from './misprint.ts';
import type { PrintedSheet } from './printed-sheets.ts';
import { tolerancePt, type WordInCell, wordsInCells } from './words-in-cells.ts';
import type { Box } from './words-on-pages.ts';

/** A line of a cell; it is as high as its lowest word: raised vowel signs and lent letters reach beyond it. */
interface Line extends Pick<Box, 'top' | 'bottom'> {
  readonly words: readonly WordInCell[];
}

const lineOf = (words: readonly WordInCell[]): Line => {
  const [lowest] = words.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top));
  return { top: lowest?.top ?? 0, bottom: lowest?.bottom ?? 0, words: words.toSorted((a, b) => a.left - b.left) };
};

const linesOf = (words: readonly WordInCell[]): Line[] => {
  const lines: WordInCell[][] = [];
  for (const word of words.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const [first] = lines.at(-1) ?? [];
    const isBelow = !first || word.top + word.bottom - first.top - first.bottom > first.bottom - first.top;
    if (isBelow) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return lines.map(lineOf);
};

const textOf = ({ words }: Line): string => readFromRight(words.map(({ text }) => text));

/** Whether a line reaches beyond the part of its cell on every page. */
const isCut = ({ top, bottom }: Line, onPages: readonly CellOnPage[]): boolean =>
  onPages.every(
    ({ part, whole }) => top < part.top - whole.top - tolerancePt || bottom > part.bottom - whole.top + tolerancePt,
  );

/** No page is filled to its last points: programs measure differently. */
const sparePt = 12;

/**
 * Whether no page holds all rows over which a cell's text reaches: a line of it may stand where one ends. What stands
 * right under the first headings stays with them and all above, any other cell could begin a page.
 */
const isTooHigh = (
  onPages: readonly CellOnPage[],
  lines: readonly Line[],
  { paper, headRows }: PrintedSheet,
): boolean => {
  const [first, next] = onPages;
  if (!first || !next) return false;
  const { rowTops, heightPt, bottomPt } = paper;
  const from = rowTops[first.cell.top - 1] ?? 0;
  const textEnd = from + (lines.at(-1)?.bottom ?? 0);
  const to = rowTops.find((top) => top > textEnd - tolerancePt) ?? 0;
  const page = first.cell.top === headRows + 1 ? first : next;
  return to - from > heightPt - bottomPt - sparePt - page.part.top;
};

function* cellComplaints(onPages: readonly CellOnPage[], words: readonly WordInCell[], sheet: PrintedSheet) {
  const lines = linesOf(words);
  const wrong = misprint(onPages[0]?.cell.text ?? '', lines.map(textOf));
  if (wrong) yield wrong;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above && line.top < above.bottom - 2 * tolerancePt) yield `«${textOf(line)}» is printed over the line above`;
    if (isCut(line, onPages) && !isTooHigh(onPages, lines, sheet)) yield `«${textOf(line)}» is cut`;
  }
  for (const { text, left, right, on } of words)
    if (left < on.part.left - tolerancePt || right > on.part.right + tolerancePt) yield `«${text}» leaves its column`;
}

/** What is wrong with how a sheet was printed, one sentence for each complaint; none where paper says what the sheet does. */
export const paperComplaints = (sheet: PrintedSheet): string[] => {
  const { name, pages } = sheet;
  const { inCells, lost } = wordsInCells(pages);
  // A heading is printed anew on each page, any other cell once, if on several pages.
  const keyOf = (on: CellOnPage): object => (on.isRepeated ? on : on.cell);
  const words = Map.groupBy(inCells, ({ on }) => keyOf(on));
  const cells = Map.groupBy(
    pages.flatMap((page) => page.cells),
    keyOf,
  );
  const ofCells = [...cells].flatMap(([key, onPages]) => {
    const { top, left } = onPages[0]?.cell ?? { top: 0, left: 0 };
    const complaints = [...cellComplaints(onPages, words.get(key) ?? [], sheet)];
    return complaints.map((complaint) => `${name}, row ${top}, column ${left}: ${complaint}`);
  });
  return [...ofCells, ...lost.map(({ text }) => `${name}: «${text}» stands in no cell`)];
};
