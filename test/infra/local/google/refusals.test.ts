import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../../infra/local/google/zip-archive.ts';
import {
  createSpreadsheet,
  driveId,
  listFiles,
  type RunningServer,
  refusalOf,
  runningServer,
} from './running-server.ts';

async function statusOf(
  server: RunningServer,
  method: string,
  path: string,
  body?: string,
  token = 'Bearer token',
): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: token } : {}) };
  const answered = await fetch(server.url() + path, { method, headers, ...(body ? { body } : {}) });
  const told = (await answered.json()) as { error: { code: number } };
  expect(told.error.code).toBe(answered.status);
  return answered.status;
}

const inDrive = `corpora=drive&driveId=${driveId}&includeItemsFromAllDrives=true&supportsAllDrives=true`;

describe('the local Google server', () => {
  it.each([
    ['GET', '/v4/spreadsheets/ID/developerMetadata/1'],
    ['POST', '/v4/spreadsheets'],
    ['POST', '/v4/spreadsheets/ID:getByDataFilter'],
    ['POST', '/v4/spreadsheets/ID/sheets/0:copyTo'],
    ['GET', '/v4/spreadsheets/ID?excludeTablesInBandedRanges=true'],
    ['PATCH', '/drive/v3/files/ID?supportsAllDrives=true'],
    ['POST', '/drive/v3/files/ID/copy?supportsAllDrives=true'],
    ['GET', '/drive/v3/files/ID/export?mimeType=text/csv'],
    ['GET', '/drive/v3/about?fields=*'],
    ['GET', `/drive/v3/files?${inDrive}&orderBy=name`],
    ['GET', `/drive/v3/files?${inDrive}&q=${encodeURIComponent("name contains 'plan'")}`],
    ['GET', '/anything/else'],
  ])('answers 501 to %s %s', async (method, path) => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    expect(await statusOf(server, method, path.replace('ID', id))).toBe(501);
  });

  it.each([
    [{ findReplace: { find: 'a' } }, 501],
    [{ updateCells: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, fields: 'pivotTable' } }, 501],
    [
      {
        updateCells: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=1' } }] }],
          fields: 'userEnteredValue',
        },
      },
      501,
    ],
    [{ addSheet: { properties: { title: 'a title of more than thirty-one characters' } } }, 501],
    [{ updateCells: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 } } }, 400],
    [
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0 }, warningOnly: true, editors: { users: ['a@example.org'] } },
        },
      },
      400,
    ],
    [{ addNamedRange: { namedRange: { name: 'A1', range: { sheetId: 0 } } } }, 400],
    [{ addSheet: { properties: { title: 'sheet1' } } }, 400],
    [{ deleteSheet: { sheetId: 0 } }, 400],
    [{}, 400],
  ])('refuses the request %j with %i', async (request, status) => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    expect(
      await statusOf(server, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, JSON.stringify({ requests: [request] })),
    ).toBe(status);
  });

  it.each([
    ['GET', '/v4/spreadsheets/ID?fields=sheets(data', 400],
    ['GET', '/v4/spreadsheets/ID?ranges=nowhere!A1', 400],
    ['GET', '/v4/spreadsheets/ID/values/A1:B2:C3', 400],
    ['POST', '/v4/spreadsheets/ID:batchUpdate', 400],
    ['GET', '/drive/v3/files?corpora=drive', 400],
    ['GET', `/drive/v3/files?${inDrive}&pageSize=0`, 400],
    ['GET', `/drive/v3/files?${inDrive}&q=nonsense`, 400],
    ['GET', `/drive/v3/files?${inDrive.replace(driveId, 'other')}`, 404],
    ['GET', '/drive/v3/files/ID', 404],
    ['GET', '/v4/spreadsheets/nothing', 404],
  ])('refuses %s %s with %i', async (method, path, status) => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    expect(await statusOf(server, method, path.replace('ID', id))).toBe(status);
  });

  it('refuses a body that is no JSON, and a call without a token', async () => {
    const server = await runningServer();
    expect(await statusOf(server, 'POST', '/drive/v3/files', '{"name":')).toBe(400);
    expect(await statusOf(server, 'GET', '/drive/v3/files', undefined, '')).toBe(401);
  });

  it.each([
    [
      'too many parts',
      () => writeZip(new Map(Array.from({ length: 2_001 }, (_, at) => [`part${at}`, Buffer.from('x')]))),
    ],
    ['a part that unpacks a thousandfold', () => writeZip(new Map([['xl/workbook.xml', Buffer.alloc(30_000_000)]]))],
    [
      'columns to two thousand million',
      () => workbookWith('<cols><col min="1" max="2000000000" width="9"/></cols><sheetData/>'),
    ],
    [
      'cells beyond the last column',
      () => workbookWith('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'),
    ],
  ])('does not open a file with %s, and goes on', async (_what, make) => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    await writeFile(join(server.home, 'sheets', 'plan.xlsx'), make());
    const began = performance.now();
    expect(await refusalOf(server.sheets().spreadsheets.get({ spreadsheetId: id }))).toMatchObject({
      status: 400,
      error: { status: 'FAILED_PRECONDITION' },
    });
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await listFiles(server)).toHaveLength(1);
  });

  it('opens a file whose rules, merges and names span whole columns without counting through them', async () => {
    const server = await runningServer();
    const whole = 'A1:XFD1048576';
    const body = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="${whole}"/></mergeCells><dataValidations><dataValidation type="list" sqref="${whole}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
    await writeFile(
      join(server.home, 'sheets', 'wide.xlsx'),
      workbookWith(body, `<definedNames><definedName name="all">Sheet!$A$1:$XFD$1048576</definedName></definedNames>`),
    );
    const [file] = await listFiles(server);
    const began = performance.now();
    const { data } = await server
      .sheets()
      .spreadsheets.get({ spreadsheetId: file?.id ?? '', fields: 'namedRanges,sheets(properties,merges,data)' });
    expect(data.sheets?.[0]?.merges).toEqual([
      { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 26 },
    ]);
    expect(data.namedRanges).toMatchObject([{ name: 'all' }]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

function workbookWith(sheet: string, names = ''): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return writeZip(
    new Map([
      [
        'xl/workbook.xml',
        Buffer.from(
          `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
        ),
      ],
      [
        'xl/_rels/workbook.xml.rels',
        Buffer.from(
          `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ),
      ],
      ['xl/worksheets/sheet1.xml', Buffer.from(`<worksheet xmlns="${main}">${sheet}</worksheet>`)],
    ]),
  );
}
