import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { startS3Server } from '../../../../infra/local/s3/s3-server.ts';
import { reportsBucket } from '../../../../infra/resources.ts';
import { spawnServer } from '../server-process.ts';
import { clientOf, closing, temporaryHome } from '../temporary-home.ts';

const Bucket = reportsBucket.name;
const buckets = [reportsBucket];
const start = async (home: string) => closing(await startS3Server({ home, port: 0, buckets }));
const connect = (url: string): S3Client => {
  const client = new S3Client({ ...clientOf(url), forcePathStyle: true });
  onTestFinished(() => client.destroy());
  return client;
};
const fresh = async () => {
  const home = await temporaryHome();
  const { url } = await start(home);
  return { home, url, client: connect(url) };
};
const content = async (client: S3Client, Key: string): Promise<string> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body!.transformToString();
};

/** Signs a request by hand, after AWS's description of Signature Version 4, so that two writings are compared. */
const presign = (url: string, { method = 'GET', at = new Date(), seconds = 60, secret = 'local', more = '' } = {}) => {
  const { host, pathname } = new URL(url);
  const date = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${date.slice(0, 8)}/eu-central-1/s3/aws4_request`;
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(`local/${scope}`)}`,
    `X-Amz-Date=${date}`,
    `X-Amz-Expires=${seconds}`,
    'X-Amz-SignedHeaders=host',
    ...(more ? [more] : []),
  ].join('&');
  const canonical = `${method}\n${pathname}\n${query}\nhost:${host}\n\nhost\nUNSIGNED-PAYLOAD`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash}`).toString('hex');
  return `${url}?${query}&X-Amz-Signature=${signature}`;
};
const refusal = async (url: string, init?: RequestInit): Promise<string> => {
  const response = await fetch(url, init);
  return `${response.status} ${/<Code>(.*)<\/Code>/.exec(await response.text())?.[1]}`;
};
const signedHeader = { authorization: 'AWS4-HMAC-SHA256 Credential=local/x' };

test('an object comes back with its type, metadata, length and MD5', async () => {
  const { client } = await fresh();
  const Metadata = { cycle: '2026', title: encodeURIComponent('جدول') };
  const put = { Bucket, Key: 'a.json', Body: '{"٣":3}', ContentType: 'application/json', Metadata };
  const { ETag } = await client.send(new PutObjectCommand(put));
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'a.json' }));
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a.json' }));
  expect(await got.Body?.transformToString()).toBe('{"٣":3}');
  expect(ETag).toBe(`"${createHash('md5').update('{"٣":3}').digest('hex')}"`);
  for (const answer of [got, head]) {
    expect(answer).toMatchObject({ ETag, ContentType: 'application/json', ContentLength: 8, Metadata });
    expect(Math.abs(answer.LastModified!.getTime() - Date.now())).toBeLessThan(5000);
  }
});

test('any key is a key: Arabic, spaces, slashes, dots, a prefix of another', async () => {
  const { home, client } = await fresh();
  const keys = [
    'خطة ٢٠٢٦/جدول (أ).xlsx',
    '../../escaped',
    '..',
    'a',
    'a/b',
    'a//b',
    "plus+&=?#%'!*~",
    'x'.repeat(1024),
  ];
  for (const Key of keys) await client.send(new PutObjectCommand({ Bucket, Key, Body: `of ${Key}` }));
  for (const Key of keys) expect(await content(client, Key)).toBe(`of ${Key}`);
  expect(await readdir(home)).toEqual(['s3']);
  expect(await readdir(join(home, 's3'))).toEqual([Bucket]);
  expect(await readdir(join(home, 's3', Bucket))).toHaveLength(keys.length);
});

test('of several uploads that may not overwrite one wins and the others get 412', async () => {
  const { client } = await fresh();
  const put = (Body: string) => client.send(new PutObjectCommand({ Bucket, Key: 'once', Body, IfNoneMatch: '*' }));
  const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(put));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => `${reason.name} ${reason.$metadata.httpStatusCode}`)).toEqual(
    Array(3).fill('PreconditionFailed 412'),
  );
  const winner = 'abcd'[results.findIndex(({ status }) => status === 'fulfilled')]!;
  expect(await content(client, 'once')).toBe(winner);
  await client.send(new PutObjectCommand({ Bucket, Key: 'once', Body: 'overwritten' }));
  expect(await content(client, 'once')).toBe('overwritten');
});

test('a streamed body arrives whole, decoded, its trailing checksum proved and given back', async () => {
  const { client } = await fresh();
  const bytes = randomBytes(3_000_000);
  const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 1_500_000), bytes.subarray(1_500_000)];
  const Body = Readable.from(pieces);
  await client.send(new PutObjectCommand({ Bucket, Key: 'big', Body, ContentLength: bytes.length }));
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'big' }));
  expect(Buffer.from(await got.Body!.transformToByteArray()).equals(bytes)).toBe(true);
  expect(got).toMatchObject({ ContentLength: bytes.length, ChecksumType: 'FULL_OBJECT' });
  expect(got.ContentEncoding).toBeUndefined();
  expect(got.ChecksumCRC32).toMatch(/^[\w+/]{6}==$/);
});

test('an upload whose checksum is wrong is refused and leaves nothing', async () => {
  const { url, client } = await fresh();
  const wrong = [
    { ChecksumCRC32: 'AAAAAA==' },
    { ChecksumSHA256: `${'A'.repeat(43)}=` },
    { ContentMD5: `${'A'.repeat(22)}==` },
  ];
  for (const checksum of wrong) {
    const put = client.send(new PutObjectCommand({ Bucket, Key: 'bad', Body: 'text', ...checksum }));
    await expect(put).rejects.toMatchObject({ name: 'BadDigest', $metadata: { httpStatusCode: 400 } });
  }
  const streaming = {
    ...signedHeader,
    'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'x-amz-trailer': 'x-amz-checksum-crc32',
    'x-amz-decoded-content-length': '4',
  };
  const upload = (body: string) => refusal(`${url}/${Bucket}/bad`, { method: 'PUT', headers: streaming, body });
  expect(await upload('4\r\ntext\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n')).toBe('400 BadDigest');
  expect(await upload('4\r\ntext\r\n0\r\n\r\n')).toBe('400 IncompleteBody');
  expect(await upload('4\r\nte')).toBe('400 IncompleteBody');
  const signed = { ...signedHeader, 'x-amz-content-sha256': '0'.repeat(64) };
  const mismatch = refusal(`${url}/${Bucket}/bad`, { method: 'PUT', headers: signed, body: 'text' });
  expect(await mismatch).toBe('400 XAmzContentSHA256Mismatch');
  await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'bad' }))).rejects.toMatchObject({ name: 'NotFound' });
});

test('a presigned link gives the file under the name asked for, until it expires', async () => {
  const { url, client } = await fresh();
  const Key = 'خطة (1)/جدول.xlsx';
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'sheet' }));
  const path = Key.split('/').map((part) => encodeURIComponent(part).replace('(', '%28').replace(')', '%29'));
  const address = `${url}/${Bucket}/${path.join('/')}`;
  const disposition = "attachment; filename*=UTF-8''%D8%AC%D8%AF%D9%88%D9%84.xlsx";
  const more = `response-content-disposition=${encodeURIComponent(disposition).replaceAll("'", '%27').replace('*', '%2A')}`;
  const link = presign(address, { more });
  const response = await fetch(link);
  expect([response.status, await response.text()]).toEqual([200, 'sheet']);
  expect(response.headers.get('content-disposition')).toBe(disposition);
  expect(await refusal(presign(address, { at: new Date(Date.now() - 61_000) }))).toBe('403 AccessDenied');
  expect(await refusal(presign(address, { at: new Date(Date.now() + 3_600_000) }))).toBe('403 AccessDenied');
  expect(await refusal(presign(address, { seconds: 604_801 }))).toBe('400 AuthorizationQueryParametersError');
});

test('a link that was altered, or signed with another key, is refused', async () => {
  const { url, client } = await fresh();
  for (const Key of ['mine', 'yours']) await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  const link = presign(`${url}/${Bucket}/mine`);
  const altered = [
    link.replace('/mine', '/yours'),
    link.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'),
    `${link}&response-content-type=text%2Fhtml`,
    link.slice(0, -1),
    presign(`${url}/${Bucket}/mine`, { secret: 'guessed' }),
  ];
  for (const one of altered) expect(await refusal(one)).toBe('403 SignatureDoesNotMatch');
  expect(await refusal(link, { method: 'PUT', body: 'x' })).toBe('403 SignatureDoesNotMatch');
  expect(await refusal(presign(`${url}/${Bucket}/mine`, { method: 'PUT' }), { method: 'PUT' })).toBe(
    '501 NotImplemented',
  );
  expect(await refusal(link.replace('local%2F', 'other%2F'))).toBe('403 InvalidAccessKeyId');
  expect(await refusal(link.replace('&X-Amz-Date', '&X-Amz-Late'))).toBe('400 AuthorizationQueryParametersError');
  expect(await refusal(`${url}/${Bucket}/mine`)).toBe('403 AccessDenied');
});

test('what is absent or not served is refused in the words of S3', async () => {
  const { url, client } = await fresh();
  await expect(content(client, 'absent')).rejects.toMatchObject({ name: 'NoSuchKey' });
  const elsewhere = client.send(new GetObjectCommand({ Bucket: 'elsewhere', Key: 'a' }));
  await expect(elsewhere).rejects.toMatchObject({ name: 'NoSuchBucket' });
  await expect(client.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({ name: 'NotImplemented' });
  const tagged = client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a', Tagging: 'a=b' }));
  await expect(tagged).rejects.toMatchObject({ name: 'NotImplemented' });
  const header = `${url}/${Bucket}/a?response-content-disposition=a%0D%0Ax`;
  await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a' }));
  expect(await refusal(header, { headers: signedHeader })).toBe('400 InvalidArgument');
  expect(await refusal(`${url}/${Bucket}/%E0%A4%A`, { headers: signedHeader })).toBe('400 InvalidURI');
});

test('what a kill left half written is cleared away at the next start', async () => {
  const home = await temporaryHome();
  await mkdir(join(home, 's3', Bucket), { recursive: true });
  await writeFile(join(home, 's3', Bucket, 'abc.part'), 'half');
  await start(home);
  expect(await readdir(join(home, 's3', Bucket))).toEqual([]);
});

test('a kill right after an answer loses nothing', async () => {
  const home = await temporaryHome();
  const child = await spawnServer('s3/s3-server.ts', 'startS3Server', { home, port: 0, buckets });
  await connect(child.url).send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'kept' }));
  await child.kill();
  const { url } = await start(home);
  expect(await content(connect(url), 'kept')).toBe('kept');
});
