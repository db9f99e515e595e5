import { copyFile, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { createSpreadsheet, listFiles, type RunningServer, refusalOf, runningServer } from './running-server.ts';

const pathOf = (server: RunningServer, name: string) => join(server.home, 'sheets', `${name}.xlsx`);

/** A file as a person makes it, without an id inside. */
async function foreignFile(path: string, text: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('ورقة').getCell('A1').value = text;
  await workbook.xlsx.writeFile(path);
}

/** Opens a file, enters a text and saves, as a spreadsheet program does. */
async function editByHand(path: string, text: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  (workbook.worksheets[0] ?? workbook.addWorksheet()).getCell('A1').value = text;
  await workbook.xlsx.writeFile(path);
}

async function firstCell(server: RunningServer, spreadsheetId: string): Promise<string | null | undefined> {
  const fields = 'sheets.data.rowData.values.formattedValue';
  const { data } = await server.sheets().spreadsheets.get({ spreadsheetId, fields });
  return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue;
}

describe('the folder of spreadsheets', () => {
  it('names a file as the spreadsheet, keeps Arabic, and numbers names that collide', async () => {
    const server = await runningServer();
    await createSpreadsheet(server, 'قطاع الشؤون القنصلية');
    await createSpreadsheet(server, 'قطاع الشؤون القنصلية');
    await createSpreadsheet(server, 'a/b:c?');
    expect((await readdir(join(server.home, 'sheets'))).sort()).toEqual(
      ['a_b_c_.xlsx', 'قطاع الشؤون القنصلية (2).xlsx', 'قطاع الشؤون القنصلية.xlsx'].sort(),
    );
    const names = (await listFiles(server)).map(({ name }) => name ?? '').sort();
    expect(names).toEqual(['a/b:c?', 'قطاع الشؤون القنصلية', 'قطاع الشؤون القنصلية'].sort());
  });

  it('shows what a person saved, under a higher version and a later time', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    const [before] = await listFiles(server);
    await editByHand(pathOf(server, 'plan'), 'نشاط جديد');
    const [after] = await listFiles(server);
    expect(after?.id).toBe(id);
    expect(Number(after?.version)).toBeGreaterThan(Number(before?.version));
    expect(Date.parse(after?.modifiedTime ?? '')).toBeGreaterThan(Date.parse(before?.modifiedTime ?? ''));
    expect(await firstCell(server, id)).toBe('نشاط جديد');
    expect(await listFiles(server)).toEqual([after]);
  });

  it('gives a higher version even to a save whose time lies in the past', async () => {
    const server = await runningServer();
    await createSpreadsheet(server, 'plan');
    const [before] = await listFiles(server);
    await editByHand(pathOf(server, 'plan'), 'old');
    await utimes(pathOf(server, 'plan'), new Date('2020-01-01'), new Date('2020-01-01'));
    const [after] = await listFiles(server);
    expect(Number(after?.version)).toBeGreaterThan(Number(before?.version));
    expect(Date.parse(after?.modifiedTime ?? '')).toBeGreaterThan(Date.parse(before?.modifiedTime ?? ''));
  });

  it('skips lock files, files being written and files of other kinds', async () => {
    const server = await runningServer();
    for (const name of ['.~lock.plan.xlsx#', '~$plan.xlsx', '.writing-1.xlsx', 'plan.xls', 'notes.txt']) {
      await writeFile(join(server.home, 'sheets', name), 'x');
    }
    expect(await listFiles(server)).toEqual([]);
  });

  it('keeps the id of a renamed file', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan', { department: 'consular' });
    await rename(pathOf(server, 'plan'), pathOf(server, 'خطة'));
    expect(await listFiles(server)).toMatchObject([{ id, name: 'خطة', appProperties: { department: 'consular' } }]);
    const { data } = await server.sheets().spreadsheets.get({ spreadsheetId: id, fields: 'properties.title' });
    expect(data.properties?.title).toBe('خطة');
  });

  it('keeps both ids where two files exchange their names', async () => {
    const server = await runningServer();
    const [one, two] = [await createSpreadsheet(server, 'one'), await createSpreadsheet(server, 'two')];
    await rename(pathOf(server, 'one'), pathOf(server, 'between'));
    await rename(pathOf(server, 'two'), pathOf(server, 'one'));
    await rename(pathOf(server, 'between'), pathOf(server, 'two'));
    const files = await listFiles(server);
    expect(files.find(({ id }) => id === one)?.name).toBe('two');
    expect(files.find(({ id }) => id === two)?.name).toBe('one');
  });

  it('gives a copy an id of its own and none of the properties, and both keep theirs when they are edited', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan', { department: 'consular' });
    await copyFile(pathOf(server, 'plan'), pathOf(server, 'a copy'));
    const copy = (await listFiles(server)).find((file) => file.id !== id);
    expect(copy).toMatchObject({ name: 'a copy' });
    expect(copy?.appProperties).toBeUndefined();
    await editByHand(pathOf(server, 'a copy'), 'copied');
    await rm(pathOf(server, 'plan'));
    expect(await listFiles(server)).toMatchObject([{ id: copy?.id, name: 'a copy' }]);
    expect(await firstCell(server, copy?.id ?? '')).toBe('copied');
  });

  it('takes the file with the plainer name for the original where nothing is remembered', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan', { department: 'consular' });
    await copyFile(pathOf(server, 'plan'), pathOf(server, 'plan - نسخة'));
    await listFiles(server);
    await rm(join(server.home, 'google'), { recursive: true });
    await server.restart();
    expect((await listFiles(server)).find((file) => file.id === id)).toMatchObject({
      name: 'plan',
      appProperties: { department: 'consular' },
    });
  });

  it('forgets nothing of a deleted file that comes back', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan', { department: 'consular' });
    const [before] = await listFiles(server);
    await rename(pathOf(server, 'plan'), join(server.home, 'away.xlsx'));
    expect(await listFiles(server)).toEqual([]);
    expect(await refusalOf(server.sheets().spreadsheets.get({ spreadsheetId: id }))).toEqual({
      status: 404,
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
    await rename(join(server.home, 'away.xlsx'), pathOf(server, 'back'));
    const [after] = await listFiles(server);
    expect(after).toMatchObject({ id, name: 'back', appProperties: { department: 'consular' } });
    expect(Number(after?.version)).toBeGreaterThan(Number(before?.version));
  });

  it('lists a foreign file under an id of its own, the same one each time', async () => {
    const server = await runningServer();
    await foreignFile(pathOf(server, 'foreign'), 'مرحبا');
    const [file] = await listFiles(server);
    expect(await firstCell(server, file?.id ?? '')).toBe('مرحبا');
    await rm(join(server.home, 'google'), { recursive: true });
    await server.restart();
    expect(await listFiles(server)).toMatchObject([{ id: file?.id, name: 'foreign' }]);
  });

  it('takes a foreign file in the place of a known one for its new content', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan', { department: 'consular' });
    const [before] = await listFiles(server);
    await foreignFile(pathOf(server, 'plan'), 'from elsewhere');
    const [after] = await listFiles(server);
    expect(after).toMatchObject({ id, appProperties: { department: 'consular' } });
    expect(Number(after?.version)).toBeGreaterThan(Number(before?.version));
    expect(await firstCell(server, id)).toBe('from elsewhere');
  });

  it('takes a copy of another known file in the place of a known one for its new content', async () => {
    const server = await runningServer();
    const [one, two] = [await createSpreadsheet(server, 'one'), await createSpreadsheet(server, 'two')];
    await editByHand(pathOf(server, 'two'), 'two');
    await listFiles(server);
    await copyFile(pathOf(server, 'two'), pathOf(server, 'one'));
    expect((await listFiles(server)).map(({ id }) => id ?? '').sort()).toEqual([one, two].sort());
    expect(await firstCell(server, one)).toBe('two');
  });

  it.each([
    ['empty', (path: string) => truncate(path, 0)],
    ['half written', async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2))],
    ['no zip file', (path: string) => writeFile(path, 'PK but not really')],
  ])(
    'keeps a file that is %s in the list, refuses to read it, and reads it again once mended',
    async (_what, damage) => {
      const server = await runningServer();
      const [id, other] = [await createSpreadsheet(server, 'plan'), await createSpreadsheet(server, 'other')];
      const whole = await readFile(pathOf(server, 'plan'));
      const before = (await listFiles(server)).find((file) => file.id === id);
      await damage(pathOf(server, 'plan'));
      const after = (await listFiles(server)).find((file) => file.id === id);
      expect(Number(after?.version)).toBeGreaterThan(Number(before?.version));
      const refusal = { status: 400, error: { code: 400, status: 'FAILED_PRECONDITION' } };
      expect(await refusalOf(server.sheets().spreadsheets.get({ spreadsheetId: id }))).toMatchObject(refusal);
      expect((await server.sheets().spreadsheets.get({ spreadsheetId: other })).status).toBe(200);
      await writeFile(pathOf(server, 'plan'), whole);
      expect((await server.sheets().spreadsheets.get({ spreadsheetId: id })).data.properties?.title).toBe('plan');
      expect(await listFiles(server)).toHaveLength(2);
    },
  );

  it('writes upon what a person saved last', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    await firstCell(server, id);
    await editByHand(pathOf(server, 'plan'), 'written by hand');
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    const rows = [{ values: [{ note: 'ملاحظة' }] }];
    const requests = [{ updateCells: { range, rows, fields: 'note' } }];
    await server.sheets().spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
    expect(await firstCell(server, id)).toBe('written by hand');
  });

  it('removes a file only because it was deleted through Drive', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    const other = await createSpreadsheet(server, 'وحدة');
    await server.drive().files.update({ fileId: other, supportsAllDrives: true, requestBody: { trashed: true } });
    expect((await listFiles(server)).map((file) => file.id)).toEqual([id]);
    expect((await server.drive().files.delete({ fileId: id, supportsAllDrives: true })).status).toBe(204);
    expect(await readdir(join(server.home, 'sheets'))).toEqual([]);
    expect(await refusalOf(server.drive().files.get({ fileId: id, supportsAllDrives: true }))).toMatchObject({
      status: 404,
      error: { message: `File not found: ${id}.` },
    });
  });

  it('leaves no temporary file behind, and clears away what a kill left', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    await writeFile(join(server.home, 'sheets', '.writing-0123456789ab'), 'half');
    await server.restart();
    expect(await readdir(join(server.home, 'sheets'))).toEqual(['plan.xlsx']);
    expect(await readdir(join(server.home, 'google'))).toEqual([`${id}.json`]);
  });
});
