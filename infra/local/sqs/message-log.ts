import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { prepareFolder, writeDurably } from '../durable-file.ts';

/** A change of one record; null removes it. */
export type Change<T> = readonly [id: string, record: T | null];

/** Records by id, kept as a file to which each change is appended. */
export interface MessageLog<T> {
  /** What was there when the log was opened, in the order of first writing. */
  readonly found: ReadonlyMap<string, T>;
  /** Resolves once all the changes are on the disk itself. */
  write(changes: readonly Change<T>[]): Promise<void>;
  close(): Promise<void>;
}

const apply = <T>(records: Map<string, T>, changes: readonly Change<T>[]): void => {
  for (const [id, record] of changes) {
    if (record === null) records.delete(id);
    else records.set(id, record);
  }
};

const toLines = <T>(changes: Iterable<Change<T>>): string =>
  [...changes].map((change) => `${JSON.stringify(change)}\n`).join('');

// A kill can cut only the last line, and nobody was told that it was written: it is dropped.
const load = async <T>(path: string): Promise<Map<string, T>> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const records = new Map<string, T>();
  const lines = text.split('\n').slice(0, -1);
  apply(
    records,
    lines.map((line) => JSON.parse(line) as Change<T>),
  );
  return records;
};

const openAt = async (path: string) => {
  const file = await open(path, 'a');
  return { file, sizeBytes: (await file.stat()).size };
};

/** Opens the log at `path`, and rewrites it whenever it has grown to `compactAtBytes` more than its records need. */
export const openMessageLog = async <T>(path: string, compactAtBytes = 4 * 1024 * 1024): Promise<MessageLog<T>> => {
  await prepareFolder(dirname(path));
  const records = await load<T>(path);
  const found = new Map(records);
  await writeDurably(path, toLines(records));
  let current = await openAt(path);
  let compactAt = current.sizeBytes + compactAtBytes;

  const compact = async (): Promise<void> => {
    await writeDurably(path, toLines(records));
    await current.file.close();
    current = await openAt(path);
    compactAt = current.sizeBytes + compactAtBytes;
  };
  const append = async (text: string): Promise<void> => {
    try {
      await current.file.appendFile(text);
      await current.file.datasync();
      current.sizeBytes += Buffer.byteLength(text);
    } catch (error) {
      await current.file.truncate(current.sizeBytes); // a full disk may have taken half a line
      throw error;
    }
    if (current.sizeBytes > compactAt) await compact();
  };

  let last: Promise<unknown> = Promise.resolve();
  let waiting: { text: string; written: Promise<void> } | undefined;
  // Whoever comes while the disk is busy shares the next turn.
  const nextTurn = (): { text: string; written: Promise<void> } => {
    const turn = { text: '', written: Promise.resolve() };
    turn.written = last.then(() => {
      waiting = undefined;
      return append(turn.text);
    });
    last = turn.written.catch(() => undefined);
    return turn;
  };
  return {
    found,
    write: (changes) => {
      apply(records, changes);
      waiting ??= nextTurn();
      waiting.text += toLines(changes);
      return waiting.written;
    },
    close: () => last.then(() => current.file.close()),
  };
};
