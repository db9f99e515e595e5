import type { sheets_v4 } from '@googleapis/sheets';
import { listSpreadsheets } from '../../../shared/watch/watch.google.ts';
import { CannotTry, compare, type GoogleCheck, refusedWith } from './google-check.ts';
import { area, type Scratch, textCell, write } from './scratch.ts';

const protect = (tab: number, protectedRange: sheets_v4.Schema$ProtectedRange): sheets_v4.Schema$Request => ({
  addProtectedRange: { protectedRange: { range: area(tab, [0, 1], [0, 2]), ...protectedRange } },
});

const readerOf = ({ parties: { reader } }: Scratch) => {
  if (!reader) throw new CannotTry('no --reader was named');
  return reader;
};

const readerWrites = (scratch: Scratch, tabId: number) => {
  const requestBody = { requests: [write(tabId, [0, 0], [[textCell('answer')]], 'userEnteredValue')] };
  return readerOf(scratch).clients.sheets.spreadsheets.batchUpdate({
    spreadsheetId: scratch.spreadsheetId,
    requestBody,
  });
};

/** What is assumed of protections, and of the two who work on a spreadsheet. */
export const protectionChecks: readonly GoogleCheck[] = [
  {
    id: 'reader-sees-the-drive',
    assumes: 'Who reads and answers finds on the shared drive what the publisher made.',
    relied: true,
    async attempt(scratch) {
      const { drive } = readerOf(scratch).clients;
      const all = await listSpreadsheets(drive, scratch.parties.driveId);
      return all.some((file) => file.spreadsheetId === scratch.spreadsheetId)
        ? undefined
        : { otherwise: 'the spreadsheet is not listed' };
    },
  },
  {
    id: 'protection-names-its-editors',
    assumes:
      'A protection tells whom it was given as editors, the caller among them, and that it is closed to the domain.',
    relied: true,
    async attempt(scratch) {
      const { reader } = scratch.parties;
      const users = reader ? [reader.email] : [];
      const tabId = await scratch.tab((tab) => [
        protect(tab, { description: 'حماية', editors: { users, domainUsersCanEdit: false } }),
      ]);
      const { protectedRanges = [] } = await scratch.toldOf(tabId, 'protectedRanges');
      const { description, editors, requestingUserCanEdit } = protectedRanges[0] ?? {};
      const told = editors?.users ?? [];
      const missing = users.filter((user) => !told.some((one) => one.toLowerCase() === user.toLowerCase()));
      const found = [description, requestingUserCanEdit, editors?.domainUsersCanEdit ?? false, missing];
      return compare(found, ['حماية', true, false, []]) ?? { seen: `told as ${told.length} editors` };
    },
  },
  {
    id: 'reader-writes-into-protected-cells',
    assumes: 'Who is named as an editor of a protection may write there.',
    relied: true,
    async attempt(scratch) {
      const editors = { users: [readerOf(scratch).email], domainUsersCanEdit: false };
      const tabId = await scratch.tab((tab) => [protect(tab, { editors })]);
      await readerWrites(scratch, tabId);
      const [[told] = []] = await scratch.cellsOf(tabId, 'effectiveValue');
      return compare(told?.effectiveValue?.stringValue, 'answer');
    },
  },
  {
    id: 'others-are-kept-out-of-protected-cells',
    assumes: 'Who is not named as an editor of a protection may not write there.',
    // What people overwrite all the same, the next publication mends, or the next answer.
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab((tab) => [protect(tab, { editors: { users: [], domainUsersCanEdit: false } })]);
      const status = await refusedWith(readerWrites(scratch, tabId));
      return status === undefined ? { otherwise: 'the reader may write there' } : { seen: `refused with ${status}` };
    },
  },
  {
    id: 'warning-with-editors-is-refused',
    assumes: 'A protection that only warns and names editors is refused with 400.',
    relied: false,
    async attempt(scratch) {
      const tabId = await scratch.tab(() => []);
      const warns = protect(tabId, { warningOnly: true, editors: { users: ['somebody@example.com'] } });
      return compare(await refusedWith(scratch.change([warns])), 400);
    },
  },
  {
    id: 'protection-is-changed',
    assumes: 'A protection takes another range and description, and keeps the caller as its editor.',
    relied: false,
    async attempt(scratch) {
      const protectedRangeId = 4711;
      const tabId = await scratch.tab((tab) => [
        protect(tab, { protectedRangeId, editors: { domainUsersCanEdit: false } }),
        {
          updateProtectedRange: {
            protectedRange: { protectedRangeId, range: area(tab, [0, 3], [0, 2]), description: 'changed' },
            fields: 'range,description',
          },
        },
      ]);
      const { protectedRanges = [] } = await scratch.toldOf(tabId, 'protectedRanges');
      const [one] = protectedRanges;
      const found = [one?.range?.endRowIndex, one?.description, one?.requestingUserCanEdit];
      return compare(found, [3, 'changed', true]);
    },
  },
];
