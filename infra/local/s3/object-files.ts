import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBeside } from '../durable-file.ts';
import { ServiceError } from '../service-error.ts';

/** What is known of an object besides its content. */
export interface ObjectHead {
  readonly key: string;
  readonly sizeBytes: number;
  readonly etag: string;
  readonly lastModified: string;
  /** Sent back as they came: content-type, content-disposition, x-amz-meta-…. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksums: Readonly<Record<string, string>>;
}

/** One object, whole. */
export interface StoredObject {
  readonly head: ObjectHead;
  readonly content: Buffer;
}

// Named by the key's hash: any key is a valid name on any system, `a` can stand beside `a/b`, and `..` leads nowhere.
const fileOf = (folder: string, key: string): string => join(folder, createHash('sha256').update(key).digest('hex'));

/**
 * Stores an object in one file, its head in the first line: content and head can never be of two uploads.
 * Throws `PreconditionFailed` (412) when it exists and `onlyIfAbsent` is set; the object is untouched then.
 */
export const putObject = async (folder: string, object: StoredObject, onlyIfAbsent: boolean): Promise<void> => {
  const file = fileOf(folder, object.head.key);
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(object.head)}\n`), object.content]);
  await writeBeside(file, bytes, (temporary) => {
    // Both calls are synchronous, so that two uploads cannot both find the place empty.
    if (onlyIfAbsent && existsSync(file)) {
      const message = 'At least one of the pre-conditions you specified did not hold';
      throw new ServiceError('PreconditionFailed', message, 412);
    }
    renameSync(temporary, file);
  });
};

/**
 * Reads an object.
 * Throws `NoSuchKey` (404).
 */
export const getObject = async (folder: string, key: string): Promise<StoredObject> => {
  const bytes = await readFile(fileOf(folder, key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
  });
  const end = bytes.indexOf('\n');
  return { head: JSON.parse(bytes.toString('utf8', 0, end)) as ObjectHead, content: bytes.subarray(end + 1) };
};
