import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a whole file beside its place, on the disk itself, and leaves the last step to the caller.
 * `commit` must decide and rename without a pause: within one process nothing else runs in between.
 */
export const writeBeside = async (
  path: string,
  bytes: Buffer | string,
  commit: (temporary: string) => void | Promise<void>,
): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, 'wx');
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
    await commit(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
};

/** Makes a folder, and clears it of what a kill left half written; only before anything is written to it. */
export const prepareFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  for (const part of parts) await rm(join(folder, part), { force: true });
};

/** Writes a whole file or nothing: after a kill there is the old content or the new one. */
export const writeDurably = (path: string, bytes: Buffer | string): Promise<void> =>
  writeBeside(path, bytes, (temporary) => rename(temporary, path));
