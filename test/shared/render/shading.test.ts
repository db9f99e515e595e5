import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../shared/render/table-rows.ts';
import { writeWorkbook } from '../../../shared/render/workbook.exceljs.ts';
import { ministryLook } from '../../../templates/workbooks/ministry-look.ts';
import {
  column,
  figure,
  firstRow,
  type Key,
  laidOut,
  rowOf,
  said,
  sheetToPrint,
  workbookOf,
} from './figures-workbook.ts';
import { xmlPartsOf } from './read-workbook.ts';

const keys: readonly Key[] = ['department', 'version', 'activities', 'indicators', 'approval'];

const sheetOf = (shaded: readonly Key[], rows: readonly TableRow[]) => {
  const columns = keys.map((key) => column(key, shaded.includes(key) ? { shaded: true } : {}));
  const [sheet] = laidOut(sheetToPrint('ورقة', columns, rows));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const row = (value: number, more: Partial<TableRow> = {}) =>
  rowOf({ department: said('هدف'), version: figure(value), activities: figure(value), approval: figure(value) }, more);

const total = row(100, { isTotal: true });
const area = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

describe('the shaded cells', () => {
  it('are those of the columns that ask for it, on one scale where they stand side by side', () => {
    const { shaded } = sheetOf(['version', 'activities', 'approval'], [row(0), row(5)]);
    expect(shaded).toEqual([[area(firstRow, firstRow + 1, 2, 3)], [area(firstRow, firstRow + 1, 5, 5)]]);
  });

  it('are all rows but totals, wherever these stand', () => {
    const rows = [total, row(1), row(2), total, row(3), total];
    expect(sheetOf(['version'], rows).shaded).toEqual([
      [area(firstRow + 1, firstRow + 2, 2, 2), area(firstRow + 4, firstRow + 4, 2, 2)],
    ]);
  });

  it('reach over all rows of the sheet that one row of the table needs', () => {
    const sheet = sheetOf(
      ['version'],
      [{ ...row(1), cells: { ...row(1).cells, department: said('كلمة '.repeat(3_000)) } }, total],
    );
    expect(sheet.rows.length).toBeGreaterThan(firstRow + 2);
    expect(sheet.shaded).toEqual([[area(firstRow, sheet.rows.length - 1, 2, 2)]]);
  });

  it.each([
    ['no column asks for it', [], [row(5)]],
    ['no number is above 0', ['version'], [row(0), row(-5)]],
    ['only totals are', ['version'], [row(0), total]],
    ['no cell has a number', ['indicators'], [row(5)]],
    ['there is no row', ['version'], []],
  ] as const)('are none where %s', (_, shaded, rows) => {
    expect(sheetOf(shaded, rows).shaded).toBeUndefined();
  });
});

describe('in the file, shades', () => {
  it('go from the colour of a 0 to that of the largest number, before the links', async () => {
    const cells = { version: figure(3, 0, { leadsTo: 'here' }), approval: figure(4) };
    const sheet = sheetOf(['version', 'approval'], [rowOf(cells, { anchor: 'here' }), total, row(2)]);
    const xml = xmlPartsOf(await writeWorkbook(workbookOf([sheet]))).get('xl/worksheets/sheet1.xml') ?? '';
    const { zero, largest } = ministryLook.sizeColours;
    const scale = (cells: string, rank: number) =>
      `<conditionalFormatting sqref="${cells}"><cfRule type="colorScale" priority="${rank}"><colorScale><cfvo type="num" val="0"/>` +
      `<cfvo type="max"/><color rgb="FF${zero}"/><color rgb="FF${largest}"/></colorScale></cfRule></conditionalFormatting>`;
    expect(xml).toContain(
      `</mergeCells>${scale('B3:B3 B5:B5', 1)}${scale('E3:E3 E5:E5', 2)}<hyperlinks><hyperlink ref="B3" location="'ورقة'!A3"/></hyperlinks><printOptions `,
    );
  });
});
