import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import type { FormattedNumber, SheetDescription } from '../../shared/render/workbook-description.ts';
import { ministryLook } from '../../templates/workbooks/ministry-look.ts';
import {
  column,
  figure,
  figuresWorkbook,
  firstRow,
  type Key,
  laidOut,
  rowOf,
  sheetToPrint,
  workbookOf,
} from '../shared/render/figures-workbook.ts';
import { shownNumber } from '../shown-number.ts';
import { openArial } from './arial.ts';
import { type PrintedWorkbook, printInLibreOffice } from './print-in-libreoffice.ts';
import { printedSheets } from './printed-sheets.ts';
import { expectSameFiles } from './read-by-openpyxl.ts';
import { tolerancePt, type WordInCell, wordsInCells } from './words-in-cells.ts';

const keys: readonly Key[] = ['department', 'state', 'version', 'acceptedOn', 'approval', 'activities', 'indicators'];

/** Amounts in columns of every width: down to a tenth of a page, where they are too wide. */
const narrowColumns = () => {
  const columns = keys.map((key, index) => column(key, { width: index < 3 ? 10 : 17.5 }));
  const values = [1_234_567.5, -1_234_567.5, 98_765_432.125, 0];
  const rows = values.map((value) => rowOf(Object.fromEntries(keys.map((key) => [key, figure(value, 3)]))));
  return workbookOf(laidOut(sheetToPrint('ضيقة', columns, rows)));
};

const numbersIn = ({ rows }: SheetDescription): Map<string, FormattedNumber> =>
  new Map(
    rows.flatMap(({ cells }, index) =>
      cells.flatMap(({ column: at, value }) =>
        typeof value === 'object' ? [[`${index + 1} ${at}`, value] as const] : [],
      ),
    ),
  );

const fromLeft = (words: readonly WordInCell[]): string =>
  words
    .toSorted((a, b) => a.left - b.left)
    // Marks of direction, and spaces that pdftotext sees between digits, are no ink.
    .map(({ text }) => text.replace(/[\p{Cf}\s]/gu, ''))
    .join('');

/** What stands on paper in the cells of numbers, each with what it is to be, and its words. */
const printedNumbers = ({ description, ...printed }: PrintedWorkbook) =>
  printedSheets({ description, ...printed }).flatMap(({ pages }, index) => {
    const sheet = description.sheets[index];
    const words = Map.groupBy(wordsInCells(pages).inCells, ({ on }) => `${on.cell.top} ${on.cell.left}`);
    return [...(sheet ? numbersIn(sheet) : [])].map(([cell, number]) => ({
      words: words.get(cell) ?? [],
      said: fromLeft(words.get(cell) ?? []),
      meant: shownNumber(number),
    }));
  });

/** How LibreOffice writes an English reader's number in Arabic: digits stay, thousands and decimals are parted by other signs. */
const inArabic = (shown: string): string => shown.replaceAll(',', '٬').replaceAll('.', '٫');

const locales = [
  { locale: 'en-US', signs: (shown: string) => shown },
  { locale: 'ar-EG', signs: inArabic },
  { locale: 'ar-JO', signs: inArabic },
];

describe('numbers', () => {
  const arial = openArial();

  describe.each(locales)('on paper in a program of $locale', ({ locale, signs }) => {
    const printed: PrintedWorkbook[] = [];
    beforeAll(async () => {
      const workbooks = [figuresWorkbook(), narrowColumns()];
      printed.push(...(await printInLibreOffice(workbooks, arial.environment, locale)));
    }, 120_000);

    const all = () => printed.flatMap(printedNumbers);

    it('are whole, to the last decimal, with their signs in order from the left', () => {
      expect(all().length).toBeGreaterThan(2 * keys.length);
      expect(all().map(({ said }) => said)).toEqual(all().map(({ meant }) => signs(meant)));
      expect(all().map(({ said }) => said)).toContain(signs('-1,234,567.500'));
    });

    it('stand on one line of their cell, and do not leave it', () => {
      for (const { words, said } of all())
        for (const { top, bottom, left, right, on } of words) {
          expect(left, said).toBeGreaterThan(on.part.left - tolerancePt);
          expect(right, said).toBeLessThan(on.part.right + tolerancePt);
          expect(Math.abs(top + bottom - (words[0]?.top ?? 0) - (words[0]?.bottom ?? 0)), said).toBeLessThan(2);
        }
    });

    it('stand ones under ones in their column', () => {
      const edges = Map.groupBy(
        all().flatMap(({ words }) => words.filter(({ bottom, top }) => bottom - top > ministryLook.styles.body.sizePt)),
        ({ on }) => on.cell.left,
      );
      expect(edges.size).toBe(keys.length);
      for (const words of edges.values()) {
        const right = words.map((word) => word.on.part.right - word.right);
        expect(Math.max(...right) - Math.min(...right)).toBeLessThan(tolerancePt);
      }
    });

    it('are shrunk only where they are too wide, and never so far that they cannot be read', () => {
      const { sizePt } = ministryLook.styles.body;
      for (const { words, said } of all()) {
        const heightPt = Math.max(...words.map(({ top, bottom }) => bottom - top));
        expect(heightPt, said).toBeGreaterThan(said.length < 8 ? sizePt : sizePt / 2);
      }
    });
  });

  it('are the same for openpyxl and for SheetJS, with their formats, links and shades', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'numbers-'));
    const file = join(folder, 'figures.xlsx');
    await writeFile(file, await writeWorkbook(figuresWorkbook()));
    const [[table, list] = []] = await expectSameFiles([file]);
    await rm(folder, { recursive: true });
    expect(Object.values(table?.numbers ?? {})).toContainEqual([1_234_567.5, '#,##0.000']);
    expect(table?.links).toEqual({ B3: `'القائمة'!A${firstRow + 1}`, B4: `'القائمة'!A${firstRow + 1}` });
    expect(Object.values(list?.links ?? {})).toEqual([
      `'${table?.name}'!A${firstRow}`,
      `'${table?.name}'!A${firstRow}`,
    ]);
    const { zero, largest } = ministryLook.sizeColours;
    expect(table?.shades).toEqual({ 'C3:E4': [['num', 'max', `FF${zero}`, `FF${largest}`]] });
  });
});
