import type { PageSetup } from 'exceljs';
import type { PageSetUp } from '../../templates/workbooks/workbook-look.ts';
import { a4Landscape, inchPt } from './a4.ts';
import { cellText, escaped } from './cell-text.ts';
import { digitPt } from './text-height.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

/**
 * The scale at which all columns fit the page's width; never more than 100 %. "Fit to one page wide" would do it too, but
 * under it Excel forgets the page breaks.
 */
const scaleOf = ({ marginsInch }: PageSetUp, widthsChars: readonly number[]): number => {
  const printablePt = a4Landscape.widthPt - 2 * marginsInch.sides * inchPt;
  const columnsPt = widthsChars.reduce((total, width) => total + width, 0) * digitPt;
  return Math.min(100, Math.floor((100 * printablePt) / columnsPt));
};

/** How a sheet goes to paper, in the words of exceljs. */
export const pageSetupOf = (page: PageSetUp, { widthsChars, repeatedRows }: SheetDescription): Partial<PageSetup> => {
  const { sides, top, bottom } = page.marginsInch;
  return {
    paperSize: 9, // A4
    orientation: 'landscape',
    scale: scaleOf(page, widthsChars),
    margins: { left: sides, right: sides, top, bottom, header: 0.3, footer: 0.3 },
    ...(repeatedRows ? { printTitlesRow: `${repeatedRows.first}:${repeatedRows.last}` } : {}),
  };
};

/** A footer holds 255 characters in all, its commands included: each of its three parts so many. */
const longestFooterText = 60;

const oneLine = (text: string): string => cellText(text).replaceAll('\n', ' ');

/** An ampersand commands in a footer. */
const written = (signs: readonly string[]): string => escaped(signs.join('').replaceAll('&', '&&'));

/** As much of a text as its part of the footer holds, sign by sign: half of what is written as one would be broken. */
const literal = (text: string): string => {
  let signs = Array.from(text).slice(0, longestFooterText);
  while (written(signs).length > longestFooterText) signs = signs.slice(0, -1);
  return written(signs);
};

const anyNumber = /(\{pages?\})/;
const commands: Readonly<Record<string, string>> = { '{page}': '&P', '{pages}': '&N' };

const leftToRight = '\u202A';
const leftToRightMark = '\u200E';
const endOfDirection = '\u202C';

/** With spaces on both sides where it has one: programs do not agree on which side it begins. */
const spaced = (words: string): string => (/^\s|\s$/.test(words) ? ` ${words.trim()} ` : words);

/**
 * LibreOffice sets page numbers and the words around them from left to right, Excel like any Arabic text. Given in the
 * order in which they are to stand on paper from the left, each bound to its place, both print صفحة 2 من 7.
 */
const numbered = (text: string): string => {
  const parts = text.split(anyNumber).filter((part) => part !== '');
  const placed = parts.toReversed().map((part) => (commands[part] ?? spaced(literal(part))) + leftToRightMark);
  return `${leftToRight}${placed.join('')}${endOfDirection}`;
};

/**
 * A workbook's footer in the commands that spreadsheets read; its parts stand from left to right on any sheet.
 * Only where its template asks for page numbers are there any: a plan's title may say `{page}` itself.
 */
export const footerOf = ({ footer, page, look }: WorkbookDescription): string =>
  (['left', 'center', 'right'] as const)
    .map((side) => {
      const write = anyNumber.test(page.footer[side] ?? '') ? numbered : literal;
      // A digit right after the font's size would be read as part of it, hence the space.
      return `&${side.charAt(0).toUpperCase()}&"${look.font},Regular"&8 ${write(oneLine(footer[side] ?? ''))}`;
    })
    .join('');
