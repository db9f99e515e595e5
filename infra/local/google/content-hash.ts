import { createHash } from 'node:crypto';

/** What tells contents apart. */
export const contentHash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
