import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../shared/render/links.ts';
import type { TableCell } from '../../../shared/render/table-rows.ts';
import type { SheetDescription } from '../../../shared/render/workbook-description.ts';
import { writeWorkbook } from '../../../shared/render/workbook.exceljs.ts';
import { ministryLook } from '../../../templates/workbooks/ministry-look.ts';
import { column, figure, firstRow, laidOut, rowOf, said, sheetToPrint, workbookOf } from './figures-workbook.ts';
import { readWorkbook, xmlPartsOf } from './read-workbook.ts';

const columns = [column('department', { merge: 'block' }), column('state')];
const list = sheetToPrint('القائمة', columns, [
  rowOf({ department: said('كلمة '.repeat(3_000)) }),
  rowOf({ department: said('بند') }, { anchor: 'here' }),
]);

const leading = (...cells: readonly TableCell[]) =>
  laidOut(
    sheetToPrint(
      'الجدول',
      columns,
      cells.map((department) => rowOf({ department })),
    ),
    list,
  );

const one = (row: number, left: number) => ({ top: row, bottom: row, left, right: left });

describe('a link', () => {
  it('leads to the first cell of the row that bears its anchor, below a row that needs several of the sheet', () => {
    const [table, target] = leading(said('أ', { leadsTo: 'here' }));
    const row = (target?.rows.findIndex(({ cells }) => cells[0]?.value === 'بند') ?? 0) + 1;
    expect(row).toBeGreaterThan(firstRow + 2);
    expect(table?.links).toEqual([{ from: one(firstRow, 1), to: { sheet: 'القائمة', row } }]);
  });

  it('to a row that needs several of the sheet leads to the first of them', () => {
    const long = rowOf({ department: said('كلمة '.repeat(3_000)) }, { anchor: 'long' });
    const [sheet] = laidOut(sheetToPrint('ورقة', columns, [rowOf({ state: said('أ', { leadsTo: 'long' }) }), long]));
    expect(sheet?.links).toEqual([{ from: one(firstRow, 2), to: { sheet: 'ورقة', row: firstRow + 1 } }]);
  });

  it('lies over the whole joined cell', () => {
    const [table] = leading(said('أ', { leadsTo: 'here' }), said('أ', { inherited: true }));
    expect(table?.links?.map(({ from }) => from)).toEqual([{ top: firstRow, bottom: firstRow + 1, left: 1, right: 1 }]);
  });

  it('keeps a cell apart from the one above that leads elsewhere', () => {
    const [table] = leading(said('أ'), said('أ', { inherited: true, leadsTo: 'here' }));
    expect(table?.links?.map(({ from }) => from)).toEqual([one(firstRow + 1, 1)]);
  });

  it('is none where no row bears its anchor, and does not look like one', () => {
    const [table, plain] = [leading(said('أ', { leadsTo: 'nowhere' })), leading(said('أ'))];
    expect(table).toEqual(plain);
  });

  it('leads to the name that its sheet has in the end, and to the first of two rows with one anchor', () => {
    const target = sheetToPrint('ورقة', columns, [rowOf({}, { anchor: 'twice' })]);
    const sheets = laidOut(
      target,
      target,
      sheetToPrint('ج', columns, [rowOf({ state: figure(1, 0, { leadsTo: 'twice' }) })]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['ورقة', 'ورقة (2)', 'ج']);
    expect(sheets[2]?.links?.map(({ to }) => to)).toEqual([{ sheet: 'ورقة', row: firstRow }]);
    const [first, second] = [sheets[0], sheets[1]];
    const apart = withLinks([
      { ...(first as SheetDescription), rows: [] },
      second as SheetDescription,
      sheets[2] as SheetDescription,
    ]);
    expect(apart[2]?.links?.map(({ to }) => to.sheet)).toEqual(['ورقة (2)']);
  });

  it('is one of at most as many as Excel reads on a sheet', () => {
    const cells = [{ column: 1, style: 'body' as const, value: 'أ', leadsTo: 'top' }];
    const rows = Array.from({ length: 65_600 }, (_, row) => ({
      heightPt: 20,
      ...(row === 0 ? { anchor: 'top' } : {}),
      cells,
    }));
    const sheet = { name: 'ورقة', widthsChars: [20], rows, merges: [], frozenRows: 0, breaksAfter: [] };
    const [linked] = withLinks([sheet]);
    expect(linked?.links).toHaveLength(65_530);
    expect(linked?.rows.filter((row) => row.cells[0]?.leadsTo !== undefined)).toHaveLength(65_530);
  });
});

describe('in the file, a link', () => {
  it('stays within it: a place for other programs, too, and no relationship', async () => {
    const bytes = await writeWorkbook(
      workbookOf(leading(said('أ', { leadsTo: 'here' }), figure(5, 0, { leadsTo: 'here' }))),
    );
    const [table, target] = readWorkbook(bytes);
    const row = target?.rowCount ?? 0;
    expect([firstRow - 1, firstRow].map((at) => table?.targetAt(at, 0))).toEqual(
      [1, 2].map(() => `#'القائمة'!A${row}`),
    );
    const parts = xmlPartsOf(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      `<hyperlinks><hyperlink ref="A${firstRow}" location="'القائمة'!A${row}"/>`,
    );
    expect([...parts.keys()].filter((path) => path.includes('worksheets/_rels'))).toEqual([]);
  });

  it('names any sheet, its apostrophes doubled', async () => {
    const to = { sheet: `ال"أولى" & <'هم'>`, row: 2 };
    const [sheet] = leading(said('أ'));
    const bytes = await writeWorkbook(
      workbookOf([{ ...(sheet as SheetDescription), links: [{ from: one(1, 1), to }] }]),
    );
    expect(xmlPartsOf(bytes).get('xl/worksheets/sheet1.xml')).toContain(
      `location="'ال&quot;أولى&quot; &amp; &lt;''هم''&gt;'!A2"`,
    );
  });

  it('looks like one: underlined, in a colour that can be read on every ground of a table', async () => {
    const parts = xmlPartsOf(await writeWorkbook(workbookOf(leading(said('أ', { leadsTo: 'here' })))));
    expect(parts.get('xl/styles.xml')).toMatch(
      new RegExp(`<font><u/><sz val="11"/><color rgb="FF${ministryLook.linkColour}"/>`),
    );
    const { styles, sizeColours } = ministryLook;
    const grounds = ['FFFFFF', styles.tinted.fill, styles.total.fill, sizeColours.largest];
    expect(grounds.map((ground) => contrast(ministryLook.linkColour, ground)).filter((each) => each < 4.5)).toEqual([]);
  });
});

/** The relative luminance of a colour. Source: WCAG 2.1 */
const luminance = (colour: string): number => {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
