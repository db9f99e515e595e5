import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import type { BesideFile } from './read-xlsx.ts';

/** What tells that a file is the one seen before: a save changes at least one of them. */
export interface Fingerprint {
  readonly mtimeMs: number;
  readonly size: number;
  readonly inode: number;
}

/** What is kept beside one .xlsx. */
export interface FileRecord {
  readonly id: string;
  /** In sheets/, as it was last seen there. */
  readonly fileName: string;
  /** Drive's name, where it differs from the file's because file systems forbid it. */
  readonly name?: string | undefined;
  readonly seen: Fingerprint;
  /** Counts up with each change; also a time in milliseconds, so that it counts up even where it was forgotten. */
  readonly version: number;
  readonly modifiedMs: number;
  readonly createdMs: number;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly beside: BesideFile;
  /** The id inside the file: another one in a copy. */
  readonly carries?: string | undefined;
  /** Written before the file is replaced: it holds as soon as the file has this hash, whatever happens in between. */
  readonly next?: { readonly hash: string; readonly beside: BesideFile } | undefined;
  /** The file is not in the folder now; it keeps its id for when it comes back. */
  readonly gone?: true | undefined;
}

/** The server's own folder: one small JSON file for each spreadsheet. */
export interface FileRecords {
  readonly all: ReadonlyMap<string, FileRecord>;
  save(record: FileRecord): Promise<void>;
  forget(id: string): Promise<void>;
}

/** Reads the records of a folder; it is made where it does not exist. A damaged record is as good as none. */
export async function openFileRecords(folder: string): Promise<FileRecords> {
  await mkdir(folder, { recursive: true });
  const all = new Map<string, FileRecord>();
  for (const name of await readdir(folder)) {
    if (name.startsWith('.writing-')) await rm(join(folder, name), { force: true });
    if (!name.endsWith('.json')) continue;
    const record = parseRecord(await readFile(join(folder, name), 'utf8'));
    if (record && `${record.id}.json` === name) all.set(record.id, record);
  }
  const pathOf = (id: string) => join(folder, `${id}.json`);
  return {
    all,
    async save(record) {
      // The folder may be deleted while the server runs.
      await mkdir(folder, { recursive: true });
      await writeAtomically(pathOf(record.id), JSON.stringify(record, undefined, 1));
      all.set(record.id, record);
    },
    async forget(id) {
      await rm(pathOf(id), { force: true });
      all.delete(id);
    },
  };
}

function parseRecord(text: string): FileRecord | undefined {
  try {
    const record = JSON.parse(text) as FileRecord;
    return typeof record.id === 'string' && typeof record.fileName === 'string' && record.seen ? record : undefined;
  } catch {
    return undefined;
  }
}
