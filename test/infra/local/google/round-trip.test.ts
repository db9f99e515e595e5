import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { publishRequests, sections } from './published-tab.ts';
import { createSpreadsheet, type RunningServer, runningServer } from './running-server.ts';

async function publish(server: RunningServer): Promise<string> {
  const id = await createSpreadsheet(server, 'قطاع', { publication: 'p' });
  await server.sheets().spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: publishRequests } });
  return id;
}

async function whole(server: RunningServer, spreadsheetId: string): Promise<sheets_v4.Schema$Spreadsheet> {
  return (await server.sheets().spreadsheets.get({ spreadsheetId, includeGridData: true })).data;
}

const valuesOf = (sheet: sheets_v4.Schema$Sheet | undefined, row: number) =>
  sheet?.data?.[0]?.rowData?.[row]?.values ?? [];

describe('a published spreadsheet', () => {
  it('reads back as it was written', async () => {
    const server = await runningServer();
    const { sheets: [plan, summary] = [], namedRanges, properties } = await whole(server, await publish(server));
    expect(properties).toMatchObject({ title: 'قطاع', locale: 'ar_EG', timeZone: 'Asia/Hebron' });
    expect(plan?.properties).toEqual({
      sheetId: 0,
      title: 'الخطة',
      index: 0,
      sheetType: 'GRID',
      rightToLeft: true,
      gridProperties: { rowCount: 70, columnCount: 6, frozenRowCount: 2 },
    });
    expect(summary?.properties).toMatchObject({
      sheetId: 3,
      index: 1,
      rightToLeft: true,
      tabColorStyle: { rgbColor: { red: 1 } },
    });
    expect(plan?.merges).toEqual([
      { startRowIndex: 2, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 2 },
      { startRowIndex: 5, endRowIndex: 7, startColumnIndex: 1, endColumnIndex: 2 },
    ]);
    expect(namedRanges?.map(({ name, range }) => ({ name, range }))).toEqual([
      { name: 'plan_activity', range: { startRowIndex: 1, endRowIndex: 70, startColumnIndex: 2, endColumnIndex: 3 } },
      { name: 'summary_column', range: { sheetId: 3, startColumnIndex: 1, endColumnIndex: 2 } },
      {
        name: 'summary_ready',
        range: { sheetId: 3, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
      },
    ]);
    const columns = plan?.data?.[0]?.columnMetadata;
    expect(columns?.slice(0, 3)).toEqual([
      { pixelSize: 60, hiddenByUser: true },
      { pixelSize: 100 },
      { pixelSize: 360 },
    ]);
    expect(plan?.data?.[0]?.rowMetadata?.slice(0, 2)).toEqual([{ pixelSize: 21 }, { pixelSize: 40 }]);
    expect(plan?.protectedRanges).toMatchObject([
      {
        description: 'عناوين',
        requestingUserCanEdit: true,
        editors: { users: ['unit@example.org', expect.any(String)] },
      },
    ]);
  });

  it('reads back its cells as they were written', async () => {
    const server = await runningServer();
    const { sheets: [plan, summary] = [] } = await whole(server, await publish(server));
    const [heading] = valuesOf(plan, 1);
    expect(heading).toMatchObject({
      userEnteredValue: { stringValue: 'المعرّف' },
      formattedValue: 'المعرّف',
      note: 'المعرّف:\nشرح',
      userEnteredFormat: {
        backgroundColorStyle: { rgbColor: { red: 0.12156863, green: 0.30588236, blue: 0.37254903 } },
        textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
        horizontalAlignment: 'CENTER',
        verticalAlignment: 'MIDDLE',
        wrapStrategy: 'WRAP',
      },
    });
    const [formula, section, activity, yes, date, tick] = valuesOf(plan, 2);
    expect(formula?.effectiveValue).toEqual({ stringValue: '=HYPERLINK("http://x")' });
    expect(section?.dataValidation?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue)).toEqual(
      sections,
    );
    expect(activity?.formattedValue).toBe('سطر\nسطر آخر _x0041_');
    expect(yes?.dataValidation).toEqual({
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'نعم' }, { userEnteredValue: 'لا' }] },
      strict: true,
      showCustomUi: true,
    });
    expect(date).toMatchObject({
      effectiveValue: { numberValue: 44_197 },
      formattedValue: '01/01/2021',
      effectiveFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    });
    expect(tick).toMatchObject({
      effectiveValue: { boolValue: false },
      formattedValue: 'FALSE',
      dataValidation: { condition: { type: 'BOOLEAN' } },
    });
    expect(valuesOf(summary, 0)).toMatchObject([{ effectiveValue: { boolValue: true } }, { note: 'ملاحظة ثانية' }]);
  });

  it('reads the same after a restart', async () => {
    const server = await runningServer();
    const id = await publish(server);
    const before = await whole(server, id);
    await server.restart();
    expect(await whole(server, id)).toEqual(before);
  });

  it('loses no entry and no identity with the folder beside it, but only what an .xlsx cannot hold', async () => {
    const server = await runningServer();
    const id = await publish(server);
    const before = await whole(server, id);
    await rm(join(server.home, 'google'), { recursive: true });
    await server.restart();
    const after = await whole(server, id);
    const entries = ({ sheets }: sheets_v4.Schema$Spreadsheet) =>
      sheets?.map(({ data, merges }) => ({ rows: data?.[0]?.rowData, merges }));
    expect(entries(after)).toEqual(entries(before));
    expect(after.namedRanges).toEqual(before.namedRanges);
    const q = "appProperties has { key='publication' and value='p' }";
    const { data } = await server.drive().files.list({ q });
    expect(data.files?.map((file) => file.id)).toEqual([id]);
  });

  it('is not changed at all where one of the requests fails', async () => {
    const server = await runningServer();
    const id = await publish(server);
    const file = join(server.home, 'sheets', 'قطاع.xlsx');
    const before = await readFile(file);
    const requests = [{ deleteSheet: { sheetId: 3 } }, { deleteSheet: { sheetId: 99 } }];
    const call = server.sheets().spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
    await expect(call).rejects.toThrow('Invalid requests[1].deleteSheet: No grid with id: 99');
    expect(await readFile(file)).toEqual(before);
  });

  it('keeps what a person made of the file through a later change', async () => {
    const server = await runningServer();
    const id = await publish(server);
    const file = join(server.home, 'sheets', 'قطاع.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet('الخطة');
    if (!sheet) throw new Error('the tab is gone');
    sheet.getCell('C10').value = { richText: [{ text: 'نص ' }, { font: { bold: true }, text: 'غامق' }] };
    sheet.getCell('D10').value = { formula: 'SUM(1,2)', result: 3 };
    sheet.getCell('E10').value = { formula: 'A1/0', result: { error: '#DIV/0!' } };
    sheet.getCell('F10').value = { text: 'رابط', hyperlink: 'https://example.org/' };
    sheet.getCell('C10').border = { top: { style: 'double' } };
    await workbook.xlsx.writeFile(file);
    const requests = [
      {
        updateCells: {
          range: { sheetId: 3, startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
          fields: 'note',
          rows: [{ values: [{ note: 'x' }] }],
        },
      },
    ];
    await server.sheets().spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
    const { sheets: [plan] = [] } = await whole(server, id);
    const [, , rich, formula, error, link] = valuesOf(plan, 9);
    expect(rich?.formattedValue).toBe('نص غامق');
    expect(formula).toMatchObject({
      userEnteredValue: { formulaValue: '=SUM(1,2)' },
      effectiveValue: { numberValue: 3 },
    });
    expect(error?.effectiveValue).toMatchObject({ errorValue: { type: 'DIVIDE_BY_ZERO' } });
    expect(link).toMatchObject({ formattedValue: 'رابط', hyperlink: 'https://example.org/' });
    const again = new ExcelJS.Workbook();
    await again.xlsx.readFile(file);
    expect(again.getWorksheet('الخطة')?.getCell('C10').border).toEqual({ top: { style: 'double' } });
    expect(again.getWorksheet('الخطة')?.getCell('C10').value).toMatchObject({
      richText: [{ text: 'نص ' }, { text: 'غامق' }],
    });
  });

  it('keeps the long lists of its drop-downs in a tab that nobody sees', async () => {
    const server = await runningServer();
    const id = await publish(server);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(server.home, 'sheets', 'قطاع.xlsx'));
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['الخطة', 'visible'],
      ["ملخّص it's", 'visible'],
      ['_lists', 'veryHidden'],
    ]);
    expect((await whole(server, id)).sheets).toHaveLength(2);
  });
});
