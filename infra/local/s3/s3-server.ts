import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { BucketResource } from '../../resources.ts';
import { prepareFolder } from '../durable-file.ts';
import {
  type LocalAddress,
  type LocalReply,
  type LocalRequest,
  type LocalServer,
  startHttpServer,
} from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { getObject, putObject } from './object-files.ts';
import { checkAuthorised } from './request-check.ts';
import { readUpload } from './upload-body.ts';

const maxBodyBytes = 256 * 1024 * 1024;
const keptHeaders = /^(x-amz-meta-.+|content-(type|disposition|language)|cache-control|expires)$/;

interface Place {
  readonly bucket: string;
  readonly key: string;
}

const placeOf = (path: string): Place => {
  try {
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path)?.map(decodeURIComponent) ?? [];
    if (Buffer.byteLength(key) > 1024) throw new ServiceError('KeyTooLongError', 'Your key is too long');
    return { bucket, key };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
};

const keepHeaders = (request: LocalRequest): Record<string, string> => {
  const kept = Object.entries(request.headers).filter(([name]) => keptHeaders.test(name));
  const encodings = String(request.headers['content-encoding'] ?? '').split(',');
  const encoding = encodings.filter((name) => name.trim() && name.trim() !== 'aws-chunked').join(',');
  const headers: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const [name, value] of kept) headers[name] = String(value);
  return encoding ? { ...headers, 'content-encoding': encoding } : headers;
};

const put = async (folder: string, key: string, request: LocalRequest): Promise<LocalReply> => {
  const { content, checksums } = readUpload(request);
  const etag = `"${createHash('md5').update(content).digest('hex')}"`;
  const lastModified = new Date().toUTCString();
  const head = { key, sizeBytes: content.length, etag, lastModified, headers: keepHeaders(request), checksums };
  await putObject(folder, { head, content }, request.headers['if-none-match'] === '*');
  return { status: 200, headers: { etag, ...typed(checksums) } };
};

const typed = (checksums: Readonly<Record<string, string>>): Record<string, string> =>
  Object.keys(checksums).length > 0 ? { ...checksums, 'x-amz-checksum-type': 'FULL_OBJECT' } : {};

const overrides = (query: URLSearchParams): Record<string, string> => {
  const given = [...query].filter(([name]) => name.startsWith('response-'));
  // Only what can stand in a header: no line ends, nothing outside Latin-1.
  if (given.some(([, value]) => /[^\t\x20-\x7e\x80-\xff]/.test(value))) {
    throw new ServiceError('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return Object.fromEntries(given.map(([name, value]) => [name.slice('response-'.length), value]));
};

const get = async (folder: string, key: string, request: LocalRequest): Promise<LocalReply> => {
  const { head, content } = await getObject(folder, key);
  const { etag, sizeBytes, lastModified } = head;
  const checksums = request.headers['x-amz-checksum-mode'] === 'ENABLED' ? typed(head.checksums) : {};
  const own = { etag, 'last-modified': lastModified, 'content-length': String(sizeBytes) };
  const headers = { ...head.headers, ...own, ...checksums, ...overrides(request.query) };
  return { status: 200, headers, body: request.method === 'HEAD' ? '' : content };
};

const escapeXml = (text: string): string => text.replace(/[<>&]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const explain = (error: ServiceError, { method, url = '' }: IncomingMessage): LocalReply => {
  const code = error.code === 'InternalFailure' ? 'InternalError' : error.code;
  const parts = { Code: code, Message: error.message, Resource: url.split('?')[0]!, RequestId: randomUUID() };
  const xml = Object.entries(parts).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
  const body = method === 'HEAD' ? '' : `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${xml.join('')}</Error>`;
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
};

/** Starts an S3 (path style) on `home/s3/<bucket>` that puts, gets and heads objects of the given buckets. */
export const startS3Server = async (
  address: LocalAddress & { readonly buckets: readonly BucketResource[] },
): Promise<LocalServer> => {
  const names = new Set(address.buckets.map(({ name }) => name));
  for (const name of names) await prepareFolder(join(address.home, 's3', name));
  const handle = async (request: LocalRequest): Promise<LocalReply> => {
    const { bucket, key } = placeOf(request.path);
    checkAuthorised(request, Date.now());
    if (!names.has(bucket)) throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
    if (!key) throw new ServiceError('NotImplemented', 'Calls on a bucket itself are not served.', 501);
    const folder = join(address.home, 's3', bucket);
    return request.method === 'PUT' ? put(folder, key, request) : get(folder, key, request);
  };
  return startHttpServer(address, { maxBodyBytes, handle, explain });
};
