import type { Look, Style, StyleName } from '../../templates/workbooks/workbook-look.ts';
import { arial } from './arial.ts';
import { letterWidths, textWidth, type Weight } from './text-width.ts';

/** A pixel of a screen of 96 dots per inch, on which people look at a workbook before they print it. */
const pixelPt = 0.75;
/** A digit of the default font (Calibri 11) on such a screen; on paper it is wider. */
export const digitPt = 7 * pixelPt;
/** A cell's own margins, on both sides together. */
const marginsPt = 3.75;
/** The indent of a cell that begins at the right: three spaces of the default font, in LibreOffice's count. */
const indentPt = 7.5;
/** What stands above and below a cell's lines. */
const paddingPt = 4;
/** On paper and on other screens letters come out a little wider than the font says. */
const reserve = 1.05;

/**
 * The height of one line of Arial, by its size.
 * Source: the rows that Excel fits to one line, on a screen of 96 dots per inch.
 */
const linesPt: Readonly<Record<number, number>> = { 8: 11.25, 9: 12, 10: 12.75, 11: 14.25, 12: 15, 14: 18, 16: 20.25 };
/** Of another size: the font's own line and what Excel adds to it at most. */
const linePt = (sizePt: number): number =>
  linesPt[sizePt] ?? ((arial.ascent + arial.descent + arial.lineGap) * sizePt) / 1000 + 4 * pixelPt;

/** A line may end after a space, and after a hyphen before a letter: every program breaks there, but not in addresses. */
const hyphenBreaks = /(?<=[^-]-)(?=\p{L})/u;
const partsOf = (word: string): readonly string[] =>
  word.includes('-') && !word.includes('/') ? word.split(hyphenBreaks) : [word];

/** Where a word is broken, the letters at the break take the wider forms of a word's ends. */
const lostAtBreak = 530;

interface Lines {
  count: number;
  used: number;
}

const beginLine = (lines: Lines): void => {
  lines.count += 1;
  lines.used = 0;
};

/** A word that is wider than a line begins one of its own, and is broken between letters. */
const breakWord = (lines: Lines, word: string, weight: Weight, room: number): void => {
  if (lines.used > 0) beginLine(lines);
  const roomBeforeBreak = Math.max(room - lostAtBreak, room / 2);
  for (const width of letterWidths(word, weight)) {
    if (lines.used > 0 && lines.used + width > roomBeforeBreak) beginLine(lines);
    lines.used += width;
  }
};

const setWord = (lines: Lines, word: string, weight: Weight, room: number): void => {
  const width = textWidth(word, weight);
  if (width > room) return breakWord(lines, word, weight, room);
  if (width > 0 && lines.used > 0 && lines.used + width > room) beginLine(lines);
  lines.used += width;
};

/** The lines that one paragraph takes; `room` is as `textWidth` counts. */
const linesOf = (paragraph: string, weight: Weight, room: number): number => {
  const lines: Lines = { count: 1, used: 0 };
  const space = textWidth(' ', weight);
  for (const word of paragraph.split(' ')) {
    for (const part of partsOf(word)) setWord(lines, part, weight, room);
    // The space after a line's last word stands beyond its end.
    lines.used += space;
  }
  return lines.count;
};

const roomPt = ({ horizontal }: Style, widthChars: number): number =>
  widthChars * digitPt - marginsPt - (horizontal === 'right' ? indentPt : 0);

/** A screen shows letters in whole pixels: those of 11 points as of 11.25. */
const shownSizePt = ({ sizePt }: Style): number => Math.max(sizePt, Math.round(sizePt / pixelPt) * pixelPt);

/** A height rounded up as spreadsheet programs show it. Units: points. */
export const inWholePixels = (heightPt: number): number => Math.ceil(heightPt / pixelPt) * pixelPt;

/** The height that a text needs in a cell of this width, its lines wrapped as spreadsheet programs wrap them. */
export const textHeightPt = (text: string, widthChars: number, styleName: StyleName, look: Look): number => {
  const style = look.styles[styleName];
  const room = (roomPt(style, widthChars) / (shownSizePt(style) * reserve)) * 1000;
  const weight = style.bold ? 'bold' : 'regular';
  const lines = text.split(/\r\n?|\n/).reduce((total, paragraph) => total + linesOf(paragraph, weight, room), 0);
  return inWholePixels(lines * linePt(style.sizePt) + paddingPt);
};
