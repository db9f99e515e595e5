import { setTimeout as sleep } from 'node:timers/promises';
import { GooglePublisher } from '../../../shared/publish/publish.google.ts';
import { listSpreadsheets } from '../../../shared/watch/watch.google.ts';
import { CannotTry, compare, type GoogleCheck, refusedWith } from './google-check.ts';
import { type Scratch, spreadsheetType, textCell, write } from './scratch.ts';

const listed = async ({ parties, spreadsheetId }: Scratch) =>
  (await listSpreadsheets(parties.publisher.drive, parties.driveId)).find(
    (file) => file.spreadsheetId === spreadsheetId,
  );

// Longer than Google is said to lag.
const longestLagMs = 300_000;
const betweenLooksMs = 5_000;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is assumed of Drive. */
export const driveChecks: readonly GoogleCheck[] = [
  {
    id: 'new-file-is-found-at-once',
    assumes: 'A file is found by its appProperties as soon as it was created.',
    // Were it later, a publisher that died in between could leave an empty file, which nobody reads.
    relied: false,
    async attempt({ parties: { publisher, driveId }, spreadsheetId, mark }) {
      const found = await new GooglePublisher(publisher.drive, publisher.sheets, driveId).find(mark);
      return compare(found, spreadsheetId);
    },
  },
  {
    id: 'created-file-lies-on-the-drive',
    assumes: 'A file created with a shared drive as its parent lies there, with the appProperties it was given.',
    relied: true,
    async attempt({ parties: { publisher, driveId }, spreadsheetId, mark }) {
      const fields = 'driveId,parents,appProperties,mimeType';
      const { data } = await publisher.drive.files.get({ fileId: spreadsheetId, supportsAllDrives: true, fields });
      const assumed = { driveId, parents: [driveId], appProperties: { publication: mark }, mimeType: spreadsheetType };
      return compare({ ...data }, assumed);
    },
  },
  {
    id: 'list-tells-version-and-time',
    assumes: 'The list of a shared drive names its spreadsheets, each with a version that is a number, and a time.',
    relied: true,
    async attempt(scratch) {
      const file = await listed(scratch);
      if (!file) return { otherwise: 'the spreadsheet is not listed' };
      const isSound = Number.isSafeInteger(file.driveVersion) && !Number.isNaN(Date.parse(file.modifiedAt));
      return isSound ? undefined : { otherwise: `version ${file.driveVersion}, time ${file.modifiedAt}` };
    },
  },
  {
    id: 'change-raises-the-version',
    assumes: 'The version and time that the list tells rise after a change, within minutes.',
    relied: true,
    async attempt(scratch) {
      const before = await listed(scratch);
      if (!before) return { otherwise: 'the spreadsheet is not listed' };
      await scratch.tab((tabId) => [write(tabId, [0, 0], [[textCell('changed')]], 'userEnteredValue')]);
      for (
        const from = Date.now();
        Date.now() - from < longestLagMs;
        await sleep(betweenLooksMs, undefined, { signal: scratch.signal })
      ) {
        const after = await listed(scratch);
        const hasRisen =
          after &&
          after.driveVersion > before.driveVersion &&
          Date.parse(after.modifiedAt) >= Date.parse(before.modifiedAt);
        if (hasRisen) return { seen: `after ${Math.round((Date.now() - from) / 1000)} s` };
      }
      return { otherwise: `not within ${longestLagMs / 60_000} minutes` };
    },
  },
  {
    id: 'list-comes-in-pages',
    assumes: 'A list of several pages names each file once.',
    relied: true,
    async attempt({ parties: { publisher, driveId } }) {
      const page = async (pageToken?: string) => {
        const { data } = await publisher.drive.files.list({
          ...{ corpora: 'drive', driveId, includeItemsFromAllDrives: true, supportsAllDrives: true, pageSize: 1 },
          ...{ q: `mimeType='${spreadsheetType}' and trashed=false`, fields: 'nextPageToken,files(id)' },
          ...(pageToken ? { pageToken } : {}),
        });
        return data;
      };
      const { nextPageToken, files } = await page();
      if (!nextPageToken) throw new CannotTry('the drive holds no other spreadsheet');
      const next = await page(nextPageToken);
      const isNext = files?.length === 1 && next.files?.length === 1 && files[0]?.id !== next.files[0]?.id;
      return isNext ? undefined : { otherwise: 'the second page does not go on where the first ended' };
    },
  },
  {
    id: 'trashed-file-is-not-listed',
    assumes: 'Who publishes may put a file into the trash of the shared drive, and the list names it no longer.',
    relied: true,
    async attempt(scratch) {
      const fileId = await scratch.file(spreadsheetType);
      await scratch.trash(fileId);
      const all = await listSpreadsheets(scratch.parties.publisher.drive, scratch.parties.driveId);
      return all.some((file) => file.spreadsheetId === fileId) ? { otherwise: 'it is listed' } : undefined;
    },
  },
  {
    id: 'file-needs-supports-all-drives',
    assumes: 'Without supportsAllDrives a file of a shared drive is not found.',
    relied: false,
    async attempt({ parties: { publisher }, spreadsheetId }) {
      return compare(await refusedWith(publisher.drive.files.get({ fileId: spreadsheetId })), 404);
    },
  },
  {
    id: 'xlsx-kept-as-such-is-refused',
    assumes: 'Reading an .xlsx that was never made a Google Sheet is refused with 400.',
    relied: true,
    async attempt(scratch) {
      const spreadsheetId = await scratch.file(xlsxType);
      const reading = scratch.parties.publisher.sheets.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' });
      return compare(await refusedWith(reading), 400);
    },
  },
];
