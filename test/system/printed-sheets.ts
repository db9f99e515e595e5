import { cellsOnPages } from './cells-on-pages.ts';
import type { PrintedWorkbook, SheetOnPaper } from './print-in-libreoffice.ts';
import type { PageOfCells } from './words-in-cells.ts';
import type { Word } from './words-on-pages.ts';

/** A sheet with the pages that are its own, without their footers. */
export interface PrintedSheet {
  readonly name: string;
  readonly paper: SheetOnPaper;
  /** How many rows stand above its table's own: the headings, and all above them. */
  readonly headRows: number;
  readonly pages: readonly PageOfCells[];
}

/** Whether a word stands below a page's rows. */
export const isInFooter = ({ top, bottom }: Word, { heightPt, bottomPt }: SheetOnPaper): boolean =>
  (top + bottom) / 2 > heightPt - bottomPt;

/** The sheets of a printed workbook: each has as many pages as its breaks make, one after the other. */
export const printedSheets = ({ description, sheets, pages }: PrintedWorkbook): PrintedSheet[] => {
  const rest = pages.values();
  return description.sheets.flatMap((sheet, index) => {
    const paper = sheets[index];
    if (!paper) return [];
    const own = cellsOnPages(sheet, paper).map((cells): PageOfCells => {
      const page = rest.next().value ?? { widthPt: 0, heightPt: 0, words: [] };
      return { cells, page: { ...page, words: page.words.filter((word) => !isInFooter(word, paper)) } };
    });
    return [{ name: sheet.name, paper, headRows: sheet.repeatedRows?.last ?? 0, pages: own }];
  });
};
