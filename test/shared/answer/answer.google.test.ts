import { describe, expect, it, vi } from 'vitest';
import { writeAnswers } from '../../../shared/answer/answer.google.ts';
import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import { designRequests } from '../../../shared/publish/design-requests.google.ts';
import type { CellAnswer } from '../../../shared/ports/cell-answer.ts';
import { pullSpreadsheet } from '../../../shared/pull/pull.google.ts';
import { a1 } from '../../../shared/schema/a1.ts';
import { smallCycle } from '../../faults/small-cycle.ts';
import { createSpreadsheet, refusalOf, runningServer } from '../../infra/local/google/running-server.ts';

const [planTab, summaryTab] = [0, 1];
// The programme of the first activity: a drop-down that a person may have coloured.
const programme = { tabId: planTab, row: 2, column: 8 };

/** A published department on the local server, and how often it is written. */
async function publishedDepartment() {
  const server = await runningServer();
  const spreadsheetId = await createSpreadsheet(server, 'قطاع');
  const client = server.sheets();
  const cycle = smallCycle('2024-2026');
  const requests = designRequests(designSpreadsheet(cycle, cycle.departments[0] as never));
  await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  const calls = vi.spyOn(client.spreadsheets, 'batchUpdate');
  const bodies = () => calls.mock.calls.map(([params]) => Reflect.get(params, 'requestBody'));
  const cellAt = async ({ tabId, row, column }: Pick<CellAnswer, 'tabId' | 'row' | 'column'>) => {
    const fields =
      'sheets(properties(sheetId),data(rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note))))';
    const { data } = await client.spreadsheets.get({ spreadsheetId, fields });
    const sheet = data.sheets?.find(({ properties }) => properties?.sheetId === tabId);
    return sheet?.data?.[0]?.rowData?.[row]?.values?.[column] ?? {};
  };
  const write = (...cells: CellAnswer[]) => writeAnswers(client, spreadsheetId, cells);
  return { client, spreadsheetId, cellAt, write, bodies };
}

const says = (row: number, value: string): CellAnswer => ({
  ...{ tabId: summaryTab, row, column: 0, value, look: 'error' },
});

describe('writing answers', () => {
  it('takes one call, and gives the spreadsheet as that left it', async () => {
    const { client, spreadsheetId, write, bodies } = await publishedDepartment();
    const after = await write({ ...programme, note: 'ملاحظة' }, says(4, 'أ'), says(5, 'ب'), {
      tabId: summaryTab,
      row: 4,
      column: 3,
      value: 'key',
      look: 'id',
    });
    expect(bodies()).toHaveLength(1);
    // Cells one beneath the other share a request.
    expect(bodies()[0].requests).toHaveLength(3);
    expect(after).toEqual(await pullSpreadsheet(client, spreadsheetId));
    expect(
      after.tabs[summaryTab]?.cells.filter(({ row }) => row >= 4).map(({ row, column }) => a1(row, column)),
    ).toEqual(expect.arrayContaining(['A5', 'A6', 'D5']));
    expect(after.tabs[planTab]?.cells.find(({ note }) => note === 'ملاحظة')).toMatchObject({ row: 2, column: 8 });
  });

  it('leaves a person’s value, look and drop-down beneath a note as they are', async () => {
    const { client, spreadsheetId, cellAt, write } = await publishedDepartment();
    const backgroundColorStyle = { rgbColor: { red: 1, green: 1, blue: 0.4 } };
    const coloured = {
      range: { sheetId: planTab, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 8, endColumnIndex: 9 },
      cell: { userEnteredFormat: { backgroundColorStyle } },
      fields: 'userEnteredFormat.backgroundColorStyle',
    };
    await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{ repeatCell: coloured }] } });
    const before = await cellAt(programme);
    expect(before).toMatchObject({
      userEnteredFormat: { backgroundColorStyle },
      dataValidation: { condition: { type: 'ONE_OF_LIST' } },
    });
    await write({ ...programme, note: 'ملاحظة' });
    expect(await cellAt(programme)).toEqual({ ...before, note: 'ملاحظة' });
    await write({ ...programme, note: '' });
    expect(await cellAt(programme)).toEqual(before);
  });

  it('leaves a note as it is where it writes a value alone', async () => {
    const { cellAt, write } = await publishedDepartment();
    const status = { tabId: planTab, row: 2, column: 9 };
    await write({ ...status, note: 'سؤال للزميل' });
    await write({ ...status, value: 'سليم', look: 'fine' });
    expect(await cellAt(status)).toMatchObject({ note: 'سؤال للزميل', userEnteredValue: { stringValue: 'سليم' } });
  });

  it('gives back what stood in a cell without touching its look', async () => {
    const { cellAt, write } = await publishedDepartment();
    const before = await cellAt(programme);
    await write({ ...programme, value: 'نص آخر' });
    expect(await cellAt(programme)).toEqual({ ...before, userEnteredValue: { stringValue: 'نص آخر' } });
  });

  it('types what it writes: nothing becomes a formula, a number or a date', async () => {
    const { cellAt, write } = await publishedDepartment();
    for (const [row, text] of ['=1+1', '+5', '1/2', '0012', 'TRUE'].entries()) {
      await write(says(4 + row, text));
      expect((await cellAt(says(4 + row, text))).userEnteredValue).toEqual({ stringValue: text });
    }
  });

  it('leads to the cell of which it speaks, until it speaks of none', async () => {
    const { cellAt, write } = await publishedDepartment();
    const place = { tabId: summaryTab, row: 4, column: 1 };
    await write({ ...place, value: 'I13', look: 'link', link: { tabId: planTab, a1: 'I13' } });
    expect((await cellAt(place)).userEnteredFormat?.textFormat?.link).toEqual({ uri: '#gid=0&range=I13' });
    await write({ ...place, value: '', look: 'fact' });
    const emptied = await cellAt(place);
    expect(emptied.userEnteredValue).toBeUndefined();
    expect(emptied.userEnteredFormat?.textFormat?.link).toBeUndefined();
  });

  it('draws a box to tick, and takes it away again', async () => {
    const { cellAt, write } = await publishedDepartment();
    const place = { tabId: summaryTab, row: 4, column: 2 };
    await write({ ...place, value: true, look: 'remark', tick: true });
    expect(await cellAt(place)).toMatchObject({
      userEnteredValue: { boolValue: true },
      dataValidation: { condition: { type: 'BOOLEAN' } },
    });
    await write({ ...place, value: '', look: 'fact' });
    const { userEnteredValue, dataValidation } = await cellAt(place);
    expect([userEnteredValue, dataValidation]).toEqual([undefined, undefined]);
  });

  it('writes all or nothing', async () => {
    const { write, cellAt } = await publishedDepartment();
    const beyond = { tabId: summaryTab, row: 1_000_000, column: 0, value: 'ب', look: 'fact' } as const;
    expect((await refusalOf(write(says(4, 'أ'), beyond))).status).toBe(400);
    expect((await cellAt(says(4, 'أ'))).userEnteredValue).toBeUndefined();
  });

  it('stays far below what Google takes in one request, with a note on every cell that people fill in', async () => {
    const { write, bodies } = await publishedDepartment();
    const text = 'خطأ: «قيمة غير معروفة» ليست من القيم المعتمدة في هذه الخطة. يُرجى اختيار قيمة من القائمة. '.repeat(2);
    const cells = Array.from({ length: 190 * 15 }, (_, index): CellAnswer => {
      return { tabId: planTab, row: 2 + Math.floor(index / 15), column: 2 + (index % 15), note: `${text}${index}` };
    });
    await write(...cells);
    expect(Buffer.byteLength(JSON.stringify(bodies()[0]))).toBeLessThan(2_000_000);
  });
});
