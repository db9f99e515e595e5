import { expect, it } from 'vitest';
import { createSpreadsheet, refusalOf, runningServer } from './running-server.ts';

it('a protected range takes another place and description, keeps what is not asked for, and is told so', async () => {
  const server = await runningServer();
  const spreadsheetId = await createSpreadsheet(server, 'قطاع');
  const batch = (request: object) =>
    server.sheets().spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [request] } });
  const protectedRange = {
    protectedRangeId: 5,
    range: { sheetId: 0, endRowIndex: 2 },
    description: 'عناوين',
    editors: { users: ['unit@example.org'] },
  };
  await batch({ addProtectedRange: { protectedRange } });
  const changed = { protectedRangeId: 5, range: { sheetId: 0, endRowIndex: 3 } };
  await batch({ updateProtectedRange: { protectedRange: changed, fields: 'range,description' } });
  const fields = 'sheets.protectedRanges';
  const { data } = await server.sheets().spreadsheets.get({ spreadsheetId, fields });
  expect(data.sheets?.[0]?.protectedRanges).toEqual([
    {
      protectedRangeId: 5,
      range: { endRowIndex: 3 },
      requestingUserCanEdit: true,
      editors: { users: ['unit@example.org', expect.any(String)] },
    },
  ]);
  const unknown = { protectedRange: { protectedRangeId: 6 }, fields: 'description' };
  expect(await refusalOf(batch({ updateProtectedRange: unknown }))).toMatchObject({ status: 400 });
});
