import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as SheetJs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { canValidate, openXmlErrors } from '../../../open-xml-validator.ts';
import { publishRequests } from './published-tab.ts';
import { createSpreadsheet, runningServer } from './running-server.ts';

describe('a published .xlsx', () => {
  it('is valid to the Open XML SDK, notes on two tabs included, and reads alike in another reader', async () => {
    const server = await runningServer();
    const spreadsheetId = await createSpreadsheet(server, 'قطاع');
    await server.sheets().spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: publishRequests } });
    const file = join(server.home, 'sheets', 'قطاع.xlsx');
    if (canValidate) expect(await openXmlErrors(file)).toEqual([]);
    const { SheetNames, Sheets } = SheetJs.read(await readFile(file));
    expect(SheetNames).toEqual(['الخطة', "ملخّص it's", '_lists']);
    expect(Sheets['الخطة']?.C3?.v).toBe('سطر\nسطر آخر _x0041_');
    expect(Sheets["ملخّص it's"]?.A1).toMatchObject({ t: 'b', v: true });
  });
});
