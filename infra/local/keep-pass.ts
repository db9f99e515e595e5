import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { PassSummary } from './pass-summary.ts';

/** Leaves what a pass came to in the home: the workbooks, copied from the bucket, then `last-pass.json`. */
export async function keepPass(home: string, summary: PassSummary): Promise<void> {
  const s3 = new S3Client({ forcePathStyle: true });
  for (const { path, key } of summary.reports) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env['BUCKET_NAME'], Key: key }));
    await replaceFile(join(home, path), (await Body?.transformToByteArray()) ?? new Uint8Array());
  }
  await replaceFile(join(home, 'last-pass.json'), `${JSON.stringify(summary, null, 1)}\n`);
}

// Somebody may have the old one open, or read it just now: it is there whole, old or new.
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
