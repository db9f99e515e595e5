import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { PassSummary } from './pass-summary.ts';

/**
 * Leaves what a pass came to in the home: the workbooks, copied from the bucket, and `last-pass.json`. Gives the paths of
 * the workbooks that could not be replaced, for a program that has one open may hold it.
 */
export async function keepPass(home: string, summary: PassSummary): Promise<string[]> {
  // The bucket's own address and key: this is not a call of the product's, and not counted as one.
  const s3 = new S3Client({ forcePathStyle: true });
  const held: string[] = [];
  for (const { path, key } of summary.reports) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env['BUCKET_NAME'], Key: key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    await replaceFile(join(home, path), bytes).catch(() => held.push(path));
  }
  const reports = summary.reports.map(({ key: _, ...report }) => report);
  await replaceFile(join(home, 'last-pass.json'), `${JSON.stringify({ ...summary, reports }, null, 1)}\n`);
  return held;
}

// Somebody may have the old one open, or read it just now: it is there whole, old or new.
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
