import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { writeDurably } from './durable-file.ts';
import type { PassSummary } from './pass-summary.ts';

// What an operating system says of a file that another program has open.
const heldCodes = new Set(['EBUSY', 'EPERM', 'EACCES', 'EISDIR']);

/**
 * Leaves what a pass came to in the home: the workbooks, copied from the bucket, and `last-pass.json`. Gives the paths of
 * the workbooks that could not be replaced because a program holds them; throws what else goes wrong.
 */
export async function keepPass(home: string, summary: PassSummary): Promise<string[]> {
  // The bucket's own address and key: this is not a call of the product's, and not counted as one.
  const s3 = new S3Client({ forcePathStyle: true });
  const held: string[] = [];
  for (const { path, key } of summary.reports) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env['BUCKET_NAME'], Key: key }));
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeDurably(join(home, path), bytes).catch((error: NodeJS.ErrnoException) => {
      if (!heldCodes.has(error.code ?? '')) throw error;
      held.push(path);
    });
  }
  const reports = summary.reports.map(({ key: _, ...report }) => report);
  await writeDurably(join(home, 'last-pass.json'), `${JSON.stringify({ ...summary, reports }, null, 1)}\n`);
  return held;
}
