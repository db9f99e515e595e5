import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';

/** The highest row that spreadsheets allow. */
export const highestRowPt = 409;

/** What stands above and below a cell's lines. */
const paddingPt = 6;
/** A digit of the default font (Calibri 11): 7 pixels of 0.75 points. */
const digitPt = 5.25;
/** The indent and the cell's own margins, on both sides together. */
const indentPt = 12;
/** Bold letters are wider. */
const boldFactor = 1.08;

/** Marks that stand over or under a letter, and invisible signs, take no width. */
const widthless = /[\p{Mn}\p{Cf}]/gu;

/** The lines that one paragraph takes if it is wrapped between words. */
const linesOf = (paragraph: string, lettersPerLine: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.replace(widthless, '').split(' ')) {
    const ends = used === 0 ? word.length : used + 1 + word.length;
    if (ends > lettersPerLine && used > 0) lines += 1;
    const begins = ends > lettersPerLine ? word.length : ends;
    // A word wider than the cell is broken: it takes lines of its own.
    lines += Math.max(0, Math.ceil(begins / lettersPerLine) - 1);
    used = begins <= lettersPerLine ? begins : begins % lettersPerLine;
  }
  return lines;
};

/** The height that a text needs in a cell of this width: an estimate by the font's mean letter, on the safe side. */
export const textHeightPt = (text: string, widthChars: number, style: StyleName, look: Look): number => {
  const { sizePt, bold } = look.styles[style];
  const letterPt = sizePt * look.letterFactor * (bold ? boldFactor : 1);
  const lettersPerLine = Math.max(1, Math.floor((widthChars * digitPt - indentPt) / letterPt));
  const lines = text.split('\n').reduce((total, paragraph) => total + linesOf(paragraph, lettersPerLine), 0);
  return Math.ceil(lines * sizePt * look.lineFactor + paddingPt);
};
