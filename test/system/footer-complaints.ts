import { readFromRight, setInOneLine } from './misprint.ts';
import type { PrintedWorkbook } from './print-in-libreoffice.ts';
import { isInFooter } from './printed-sheets.ts';
import type { Page, Word } from './words-on-pages.ts';

/** A third of a page's width, from the left. */
const thirdOf = ({ left, right }: Word, { widthPt }: Page): number => Math.floor((1.5 * (left + right)) / widthPt);

const read = (words: readonly Word[]): string =>
  readFromRight(words.toSorted((a, b) => a.left - b.left).map(({ text }) => text));

/** What is wrong with a workbook's footers, one sentence for each: each page says which it is, of how many, from the right. */
export const footerComplaints = ({ description, sheets, pages }: PrintedWorkbook): string[] =>
  pages.flatMap((page, index) => {
    const words = page.words.filter((word) => sheets[0] && isInFooter(word, sheets[0]));
    const { left = '', right = '' } = description.footer;
    const meant = [left, `صفحة ${index + 1} من ${pages.length}`, right];
    return meant.flatMap((text, third) => {
      const line = read(words.filter((word) => thirdOf(word, page) === third));
      return line === setInOneLine(text) ? [] : [`page ${index + 1}: «${line}» stands where «${text}» is meant`];
    });
  });
