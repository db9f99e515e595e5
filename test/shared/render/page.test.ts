import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/render/lay-out.ts';
import { writeWorkbook } from '../../../shared/render/workbook.exceljs.ts';
import type { SheetDescription, WorkbookDescription } from '../../../shared/render/workbook-description.ts';
import type { PageEdge } from '../../../templates/workbooks/workbook-look.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { xmlPartsOf } from './read-workbook.ts';
import { activity, alignmentLine, department, planOf, section } from './small-plan.ts';

const plan = planOf([department('first', [activity('أ', 's'), activity('ب', 't')])], {
  alignment: [alignmentLine('نتيجة')],
  sections: [section('s'), section('t')],
});

const partsOf = async (description: WorkbookDescription) => {
  const parts = xmlPartsOf(await writeWorkbook(description));
  const part = (path: string) => parts.get(path) ?? '';
  const sheets = description.sheets.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`));
  return { sheets, workbook: part('xl/workbook.xml'), styles: part('xl/styles.xml') };
};

const numbersIn = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, number]) => Number(number));

describe.each(workbooks.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const description = layOut(template, plan);

  it('is read from right to left, with what its layout keeps in sight', async () => {
    const { sheets } = await partsOf(description);
    for (const [index, { frozenRows }] of description.sheets.entries()) {
      expect(sheets[index]).toContain('rightToLeft="1"');
      expect(numbersIn(sheets[index] ?? '', /<pane [^>]*ySplit="(\d+)"[^>]*state="frozen"/g)).toEqual(
        frozenRows > 0 ? [frozenRows] : [],
      );
    }
  });

  it('goes to A4 on its side, unscaled and centred, so that its page breaks hold', async () => {
    const { sheets } = await partsOf(description);
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*scale="100"/);
      expect(sheet).not.toContain('fitToPage');
      expect(sheet).toContain('</sheetData>');
      expect(sheet).toMatch(/<printOptions horizontalCentered="1"\/><pageMargins /);
    }
  });

  it('wraps its texts and aligns them at the top and the right', async () => {
    const { styles } = await partsOf(description);
    expect(styles).toMatch(/<alignment horizontal="right" vertical="top" wrapText="1"/);
    expect(styles).toMatch(/<charset val="178"\/>/);
  });
});

const [base] = workbooks.map((template) => layOut(template, plan));

const withSheet = (changes: Partial<SheetDescription>): WorkbookDescription => {
  const rows = Array.from({ length: 60 }, (_, row) => ({
    heightPt: 20,
    cells: [{ column: 1, value: `صف ${row}`, style: 'body' as const }],
  }));
  const sheet = { name: 'ورقة', widthsChars: [80], rows, merges: [], frozenRows: 0, breaksAfter: [], ...changes };
  return { ...(base as WorkbookDescription), sheets: [sheet] };
};

const sheetOf = async (changes: Partial<SheetDescription>) => (await partsOf(withSheet(changes))).sheets[0] ?? '';

describe('a sheet', () => {
  it('begins a page after each row of which its layout says so', async () => {
    const sheet = await sheetOf({ breaksAfter: [7, 20, 41] });
    expect(sheet).toContain('<rowBreaks count="3" manualBreakCount="3">');
    expect(numbersIn(sheet, /<brk id="(\d+)" max="16383" man="1"\/>/g)).toEqual([7, 20, 41]);
  });

  it('repeats the rows that its layout repeats', async () => {
    const { workbook } = await partsOf(withSheet({ repeatedRows: { first: 2, last: 4 } }));
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>&apos;ورقة&apos;!\$2:\$4</);
  });

  it.each([
    [[100, 38], 100],
    [[149], 100],
    [[150], 99],
    [[300], 49],
  ])('of columns %j wide is printed at %i %%: the greatest scale at which they fit the page', async (widths, scale) => {
    expect(numbersIn(await sheetOf({ widthsChars: widths }), /<pageSetup [^>]*scale="(\d+)"/g)).toEqual([scale]);
  });
});

describe('the footer', () => {
  const written = async (asked: PageEdge, footer: PageEdge = asked) => {
    const description = withSheet({});
    const { sheets } = await partsOf({ ...description, page: { ...description.page, footer: asked }, footer });
    const xml = /<oddFooter>(.*?)<\/oddFooter>/s.exec(sheets[0] ?? '')?.[1] ?? '';
    return xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  };
  const part = (text: string) => `&"Arial,Regular"&8 ${text}`;

  it('has its three parts in the order in which they stand on paper from the left', async () => {
    expect(await written({ right: 'يمين', center: 'وسط', left: 'كما في 15/03/2022' })).toBe(
      `&L${part('كما في 15/03/2022')}&C${part('وسط')}&R${part('يمين')}`,
    );
  });

  it('numbers its pages so that they read from the right in every program', async () => {
    const footer = await written({ center: 'صفحة {page} من {pages}' });
    expect(footer).toContain(part('\u202A&N\u200E من \u200E&P\u200E صفحة \u200E\u202C'));
  });

  it('takes nothing that a plan says for a command', async () => {
    const footer = await written({ right: '{planTitle}' }, { right: 'أ & {page} &P _x0041_' });
    expect(footer).toContain(part('أ && {page} &&P _x005F_x0041_'));
  });

  it.each([
    ['signs of two units', '😀'],
    ['ampersands', '&'],
    ['what Excel decodes', '_x0041_'],
  ])('keeps within what a footer holds, and cuts no sign in two: %s', async (_, sign) => {
    for (const long of [sign.repeat(100), `أ${sign.repeat(100)}`]) {
      const footer = await written({ right: '', center: '', left: '' }, { right: long, center: long, left: long });
      expect(footer.length).toBeLessThan(256);
      expect(footer.isWellFormed()).toBe(true);
      expect(footer.replaceAll('&&', '').match(/&./gu)).toEqual(['&L', '&"', '&8', '&C', '&"', '&8', '&R', '&"', '&8']);
    }
  });
});
