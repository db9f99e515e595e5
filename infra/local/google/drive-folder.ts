import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { contentHash } from './content-hash.ts';
import { type Embedded, newId, readKeywords } from './embedded-id.ts';
import { type FileRecord, type Fingerprint, openFileRecords } from './file-records.ts';
import { fileNameFor, isSpreadsheetFile, spreadsheetName } from './file-name.ts';
import { lockedMessage, lockOf } from './file-lock.ts';
import { openElsewhere } from './google-error.ts';
import { readSpreadsheetFile } from './read-spreadsheet-file.ts';
import { recogniseFiles, type SeenFile } from './recognise-files.ts';
import type { BesideFile } from './read-xlsx.ts';
import { embeddedKeywords } from './workbook-parts.ts';

/** The folder of .xlsx files as a shared drive. */
export interface DriveFolder {
  /** Looks at the folder, and gives every file that is in it now. */
  list(): Promise<FileRecord[]>;
  /** Looks at the folder, and gives one file if it is there. */
  find(id: string): Promise<FileRecord | undefined>;
  /** Drive's name of a file. */
  nameOf(record: FileRecord): string;
  read(record: FileRecord): Promise<Buffer>;
  create(name: string, make: (id: string) => Buffer, appProperties: Record<string, string>): Promise<FileRecord>;
  /**
   * Replaces a file's content and what stands beside it, together. False, and nothing is done, where a person saved it
   * meanwhile. Throws a 503, and nothing is done, while another program has it open.
   */
  replace(record: FileRecord, bytes: Buffer, beside: BesideFile, name: string): Promise<boolean>;
  remove(record: FileRecord): Promise<void>;
}

const sameFile = (one: Fingerprint, other: Fingerprint): boolean =>
  one.mtimeMs === other.mtimeMs && one.size === other.size && one.inode === other.inode;

/** Opens `home/sheets` with what stands beside it in `home/google`. Both are made where they do not exist. */
export async function openDriveFolder(home: string): Promise<DriveFolder> {
  const folder = join(home, 'sheets');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.startsWith('.writing-')) await rm(join(folder, name), { force: true });
  const records = await openFileRecords(join(home, 'google'));
  const embedded = new Map<string, { seen: Fingerprint; found: Embedded | undefined }>();
  const pathOf = (fileName: string) => join(folder, fileName);

  async function fingerprint(fileName: string): Promise<Fingerprint | undefined> {
    const found = await stat(pathOf(fileName)).catch(() => undefined);
    return found?.isFile() ? { mtimeMs: found.mtimeMs, size: found.size, inode: found.ino } : undefined;
  }

  /** The id inside a file, read only where the file is not as it was. */
  async function embeddedIn(fileName: string, seen: Fingerprint): Promise<Embedded | undefined> {
    const known = embedded.get(fileName);
    if (known && sameFile(known.seen, seen)) return known.found;
    const bytes = await readSpreadsheetFile(pathOf(fileName)).catch(() => Buffer.alloc(0));
    const found = keywordsIn(bytes);
    embedded.set(fileName, { seen, found });
    return found;
  }

  async function look(): Promise<SeenFile[]> {
    const names = (await readdir(folder)).filter(isSpreadsheetFile).sort();
    const known = new Map(
      [...records.all.values()].filter(({ gone }) => !gone).map((record) => [record.fileName, record]),
    );
    const seen: SeenFile[] = [];
    for (const fileName of names) {
      const now = await fingerprint(fileName);
      if (!now) continue;
      const record = known.get(fileName);
      const unchanged = record !== undefined && sameFile(record.seen, now);
      seen.push({ fileName, now, unchanged, embedded: unchanged ? undefined : await embeddedIn(fileName, now) });
    }
    return seen;
  }

  async function list(): Promise<FileRecord[]> {
    const { changed, present } = recogniseFiles(await look(), [...records.all.values()], Date.now());
    const settled = new Map<string, FileRecord>();
    for (const record of changed) {
      settled.set(record.id, await settle(record));
      await records.save(settled.get(record.id) ?? record);
    }
    return present.map((record) => settled.get(record.id) ?? record);
  }

  /** A write that was cut off after the file was replaced counts as done; one cut off before, as never begun. */
  async function settle(record: FileRecord): Promise<FileRecord> {
    const { next, ...rest } = record;
    if (!next) return record;
    const bytes = await readFile(pathOf(record.fileName)).catch(() => Buffer.alloc(0));
    return { ...rest, beside: contentHash(bytes) === next.hash ? next.beside : record.beside };
  }

  return {
    list,
    find: async (id) => (await list()).find((record) => record.id === id),
    nameOf: ({ name, fileName }) => name ?? spreadsheetName(fileName),
    read: (record) => readSpreadsheetFile(pathOf(record.fileName)),
    async create(name, make, appProperties) {
      const id = newId();
      const fileName = fileNameFor(name, await readdir(folder));
      await writeAtomically(pathOf(fileName), make(id));
      const now = Date.now();
      return saveSeen({
        id,
        fileName,
        appProperties,
        carries: id,
        beside: {},
        version: now,
        modifiedMs: now,
        createdMs: now,
        ...(spreadsheetName(fileName) === name ? {} : { name }),
        seen: { mtimeMs: 0, size: 0, inode: 0 },
      });
    },
    async replace(record, bytes, beside, name) {
      await refuseLocked(record.fileName);
      const hash = contentHash(bytes);
      await records.save({ ...record, next: { hash, beside } });
      const now = await fingerprint(record.fileName);
      if (!now || !sameFile(now, record.seen)) return false;
      await writeAtomically(pathOf(record.fileName), bytes).catch(refuseHeld(record.fileName));
      await saveSeen(
        await renamed({ ...record, beside, next: undefined, carries: record.id, version: record.version + 1 }, name),
      );
      return true;
    },
    async remove(record) {
      await rm(pathOf(record.fileName), { force: true });
      await records.forget(record.id);
    },
  };

  async function refuseLocked(fileName: string): Promise<void> {
    const lock = await lockOf(pathOf(fileName));
    if (lock) throw openElsewhere(lockedMessage(fileName, lock, Date.now()));
  }

  async function renamed(record: FileRecord, name: string): Promise<FileRecord> {
    if (name === (record.name ?? spreadsheetName(record.fileName))) return record;
    const fileName = fileNameFor(
      name,
      (await readdir(folder)).filter((other) => other !== record.fileName),
    );
    await rename(pathOf(record.fileName), pathOf(fileName));
    return { ...record, fileName, name: spreadsheetName(fileName) === name ? undefined : name };
  }

  async function saveSeen(record: FileRecord): Promise<FileRecord> {
    const seen = (await fingerprint(record.fileName)) ?? record.seen;
    const version = Math.max(record.version, Math.ceil(seen.mtimeMs));
    const saved = { ...record, seen, version, modifiedMs: Math.max(record.modifiedMs + 1, Math.floor(seen.mtimeMs)) };
    await records.save(saved);
    return saved;
  }
}

/** Windows keeps a file that a program has open from being replaced. */
const refuseHeld = (fileName: string) => (error: unknown) => {
  if (!['EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  throw openElsewhere(`The file ${fileName} is open in another program; it can be written once it is closed there.`);
};

function keywordsIn(bytes: Buffer): Embedded | undefined {
  try {
    return readKeywords(embeddedKeywords(bytes));
  } catch {
    return undefined;
  }
}
