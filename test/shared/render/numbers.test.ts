import { describe, expect, it } from 'vitest';
import type { TableCell, TableRow } from '../../../shared/render/table-rows.ts';
import type { CellDescription, SheetDescription } from '../../../shared/render/workbook-description.ts';
import { writeWorkbook } from '../../../shared/render/workbook.exceljs.ts';
import { figure, firstRow, column, laidOut, rowOf, said, sheetToPrint, workbookOf } from './figures-workbook.ts';
import { readWorkbook, xmlPartsOf } from './read-workbook.ts';

const columns = [column('department', { tinted: true }), column('state', { merge: 'block' })];

const sheetOf = (...rows: readonly TableRow[]): SheetDescription => {
  const [sheet] = laidOut(sheetToPrint('ورقة', columns, rows));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const cellsOf = (sheet: SheetDescription): CellDescription[][] =>
  sheet.rows.slice(firstRow - 1).map(({ cells }) => [...cells]);

const written = async (...cells: readonly TableCell[]) => {
  const bytes = await writeWorkbook(workbookOf([sheetOf(...cells.map((state) => rowOf({ state })))]));
  return { read: readWorkbook(bytes)[0], parts: xmlPartsOf(bytes) };
};

describe('a number', () => {
  it.each([
    [1_234_567.5, 3, '#,##0.000'],
    [-1_234.5, 2, '#,##0.00'],
    [0, 0, '#,##0'],
    [0.1 + 0.2, 3, '#,##0.000'],
    [Number.MAX_SAFE_INTEGER, 0, '#,##0'],
  ] as const)('%d is one for other programs, too, with its %d decimals', async (value, decimals, format) => {
    const { read } = await written(figure(value, decimals));
    expect(read?.numberAt(firstRow - 1, 1)).toEqual({ value, format });
    expect(read?.textAt(firstRow - 1, 1)).toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'that is %d is printed as the text that stands for it',
    async (value) => {
      const { read } = await written({ ...said('غير معروف'), number: { value, decimals: 0 } });
      expect(read?.textAt(firstRow - 1, 1)).toBe('غير معروف');
      expect(read?.numberAt(firstRow - 1, 1)).toBeUndefined();
    },
  );

  it('stands at the right, is read from the left and shrunk where it is too wide, in the look of its column', async () => {
    const row = rowOf({ department: figure(1), state: figure(1) });
    const parts = xmlPartsOf(await writeWorkbook(workbookOf([sheetOf(row)])));
    const formats = parts.get('xl/styles.xml')?.match(/<xf [^>]*numFmtId="3".*?<\/xf>/g) ?? [];
    expect(formats).toHaveLength(2);
    for (const format of formats)
      expect(format).toContain('<alignment horizontal="right" vertical="top" shrinkToFit="1" readingOrder="1"/>');
    expect(new Set(formats.map((format) => /fillId="\d+"/.exec(format)?.[0])).size).toBe(2);
    expect(cellsOf(sheetOf(row))[0]?.map(({ style }) => style)).toEqual(['tinted', 'body']);
  });

  it('has a style of its own beside texts, links and numbers of other decimals in its column', async () => {
    const kinds = [said('أ'), figure(1), figure(1, 2), figure(1, 3)];
    const cells = [...kinds, ...kinds.map((cell) => ({ ...cell, leadsTo: 'here' }))];
    const rows = [...cells, ...cells].map((state, index) => rowOf({ state }, index === 0 ? { anchor: 'here' } : {}));
    const parts = xmlPartsOf(await writeWorkbook(workbookOf([sheetOf(...rows)])));
    const written = [...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="B(\d+)" s="(\d+)"/g)];
    const styles = written.filter(([, row]) => Number(row) >= firstRow).map(([, , style]) => style);
    expect(styles).toHaveLength(2 * cells.length);
    expect(new Set(styles).size).toBe(cells.length);
    expect(styles.slice(cells.length)).toEqual(styles.slice(0, cells.length));
  });

  it('takes one line, however wide it is', () => {
    const [narrow, wide] = [figure(1), figure(1, 0, { text: '1 '.repeat(300) })];
    const heights = [narrow, wide].map((state) => sheetOf(rowOf({ state })).rows.at(-1)?.heightPt);
    expect(heights[1]).toBe(heights[0]);
    expect(sheetOf(rowOf({ state: said(wide.text) })).rows.at(-1)?.heightPt).toBeGreaterThan(heights[0] ?? 0);
  });

  it('stands once in a row that needs several of the sheet, in a joined cell', () => {
    const sheet = sheetOf(rowOf({ department: said('كلمة '.repeat(3_000)), state: figure(5) }));
    const values = cellsOf(sheet).map(([, cell]) => cell?.value);
    expect(values.length).toBeGreaterThan(2);
    expect(values.filter((value) => value !== undefined)).toEqual([{ value: 5, decimals: 0 }]);
    expect(sheet.merges).toContainEqual({ top: firstRow, bottom: sheet.rows.length, left: 2, right: 2 });
  });

  it('is never joined with the one above, be it the same', () => {
    const sheet = sheetOf(rowOf({ state: figure(5) }), rowOf({ state: figure(5, 0, { inherited: true }) }));
    expect(cellsOf(sheet).map(([, cell]) => cell?.value)).toEqual([
      { value: 5, decimals: 0 },
      { value: 5, decimals: 0 },
    ]);
  });
});

describe('a total', () => {
  const rows = [
    rowOf({ department: said('أ'), state: said('ب') }),
    rowOf({ department: said('المجموع'), state: said('ب', { inherited: true }) }, { isTotal: true }),
    rowOf({ department: said('ج'), state: said('ب', { inherited: true }) }),
  ];

  it('looks like one in every column, under a stronger rule', () => {
    const [, total, below] = cellsOf(sheetOf(...rows));
    expect(total?.map(({ style, strongTop }) => ({ style, strongTop }))).toEqual([
      { style: 'total', strongTop: true },
      { style: 'total', strongTop: true },
    ]);
    expect(below?.map(({ style, strongTop }) => ({ style, strongTop }))).toEqual([
      { style: 'tinted', strongTop: undefined },
      { style: 'body', strongTop: undefined },
    ]);
  });

  it('is never joined with what it sums up, nor the rows below with it', () => {
    expect(sheetOf(...rows).merges.filter(({ left, right }) => left === right)).toEqual([]);
  });
});
