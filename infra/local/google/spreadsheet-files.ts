import { contentHash } from './content-hash.ts';
import type { DriveFolder } from './drive-folder.ts';
import { keywordsOf } from './embedded-id.ts';
import type { FileRecord } from './file-records.ts';
import { GoogleError, spreadsheetNotFound, unreadableDocument } from './google-error.ts';
import type { SheetBesideFile } from './read-sheet.ts';
import { type BesideFile, type ReadXlsx, readXlsx } from './read-xlsx.ts';
import { copySpreadsheet, newSheet, type Spreadsheet } from './spreadsheet-model.ts';
import { newXlsx } from './patch/new-xlsx.ts';
import { patchXlsx } from './patch/patch-xlsx.ts';

/** Spreadsheets by id: what the APIs work on. */
export interface SpreadsheetFiles {
  /** Reads a spreadsheet as it stands in its file now. Throws a 404, or a 400 where the file cannot be read. */
  open(id: string): Promise<Spreadsheet>;
  /** Changes a copy of a spreadsheet and writes it. Where `change` throws, the file is untouched. */
  change<T>(id: string, change: (spreadsheet: Spreadsheet) => T): Promise<T>;
  create(name: string, appProperties: Record<string, string>): Promise<FileRecord>;
}

interface Cached extends ReadXlsx {
  readonly record: FileRecord;
}

const cacheSize = 100;

/** Spreadsheets in a folder. Files that did not change are parsed once. */
export function spreadsheetFiles(folder: DriveFolder): SpreadsheetFiles {
  const cache = new Map<string, Cached>();

  async function load(id: string): Promise<Cached> {
    const record = await folder.find(id);
    if (!record) throw spreadsheetNotFound();
    const known = cache.get(id);
    if (known && known.record === record) return known;
    cache.delete(id);
    const read = { record, ...(await parse(folder, record)) };
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? '');
    cache.set(id, read);
    return read;
  }

  return {
    open: async (id) => (await load(id)).spreadsheet,
    async change(id, change) {
      for (let attempt = 1; attempt <= 5; attempt++) {
        const { record, spreadsheet, hash } = await load(id);
        const after = copySpreadsheet(spreadsheet);
        const answer = change(after);
        const bytes = await folder.read(record);
        // A person saved it since it was read.
        if (contentHash(bytes) !== hash) continue;
        const patched = patchXlsx(bytes, spreadsheet, after, keywordsOf(record));
        if (await folder.replace(record, patched, besideOf(after), after.title)) return answer;
      }
      throw new GoogleError(409, 'The operation was aborted: the file is being changed.', { status: 'ABORTED' });
    },
    create: (name, appProperties) => folder.create(name, (id) => firstContent(id, name, appProperties), appProperties),
  };
}

async function parse(folder: DriveFolder, record: FileRecord): Promise<ReadXlsx> {
  try {
    const bytes = await folder.read(record);
    return await readXlsx(bytes, folder.nameOf(record), record.beside);
  } catch (error) {
    throw unreadableDocument(error instanceof Error ? error.message : String(error));
  }
}

function firstContent(id: string, title: string, appProperties: Record<string, string>): Buffer {
  const spreadsheet: Spreadsheet = {
    title,
    locale: 'en_US',
    timeZone: 'Etc/GMT',
    sheets: [newSheet(0, 'Sheet1')],
    namedRanges: [],
  };
  return newXlsx(spreadsheet, keywordsOf({ id, appProperties }));
}

/** What of a spreadsheet its .xlsx cannot hold. */
function besideOf({ locale, timeZone, namedRanges, sheets }: Spreadsheet): BesideFile {
  const besideSheet = ({ rowCount, columnCount, protectedRanges, groups, groupedBefore }: SheetBesideFile) => ({
    rowCount,
    columnCount,
    protectedRanges,
    groups,
    groupedBefore,
  });
  return {
    locale,
    timeZone,
    namedRangeIds: Object.fromEntries(namedRanges.map(({ name, namedRangeId }) => [name, namedRangeId])),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.title, besideSheet(sheet)])) as Record<
      string,
      SheetBesideFile
    >,
  };
}
