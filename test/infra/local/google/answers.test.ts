import { describe, expect, it } from 'vitest';
import { answerChecker } from './discovery-schema.ts';
import { publishRequests } from './published-tab.ts';
import { recordingsExist } from './recorded-session.ts';
import { createSpreadsheet, driveId, type RunningServer, runningServer } from './running-server.ts';

const exist = recordingsExist("the check of answers against Google's discovery documents");

async function ask(server: RunningServer, path: string, body?: unknown): Promise<unknown> {
  const answered = await fetch(server.url() + path, {
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  expect(answered.status).toBe(200);
  return answered.json();
}

describe.runIf(exist)('an answer', () => {
  if (!exist) return;
  const sheets = answerChecker('sheets.v4');
  const drive = answerChecker('drive.v3');

  it('that is wrong is found to be so', () => {
    expect(sheets.faults('Spreadsheet', { sheets: [{ properties: { sheetID: 0 } }] })).not.toEqual([]);
    expect(drive.faults('FileList', { files: [{ version: 1 }] })).not.toEqual([]);
  });

  it('of the Sheets API has only fields that Google names, of their types', async () => {
    const server = await runningServer();
    const id = await createSpreadsheet(server, 'plan');
    const path = `/v4/spreadsheets/${id}`;
    const updated = await ask(server, `${path}:batchUpdate`, { requests: publishRequests });
    expect(sheets.faults('BatchUpdateSpreadsheetResponse', updated)).toEqual([]);
    for (const query of [
      '',
      '?includeGridData=true',
      '?fields=namedRanges,sheets(properties,merges,data(startRow,rowData(values(note))))',
    ]) {
      expect(sheets.faults('Spreadsheet', await ask(server, path + query))).toEqual([]);
    }
    expect(sheets.faults('ValueRange', await ask(server, `${path}/values/plan_activity`))).toEqual([]);
  });

  it('of the Drive API has only fields that Google names, of their types', async () => {
    const server = await runningServer();
    const created = await ask(server, '/drive/v3/files?supportsAllDrives=true&fields=*', {
      name: 'plan',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      parents: [driveId],
      appProperties: { a: 'b' },
    });
    expect(drive.faults('File', created)).toEqual([]);
    const parameters = `corpora=drive&driveId=${driveId}&includeItemsFromAllDrives=true&supportsAllDrives=true`;
    for (const query of ['', '&fields=*', '&fields=nextPageToken,files(id,version)']) {
      expect(drive.faults('FileList', await ask(server, `/drive/v3/files?${parameters}${query}`))).toEqual([]);
    }
  });
});
