import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { LocalRequest } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';

/** An upload as it is to be stored: content decoded, checksums proved. */
export interface Upload {
  readonly content: Buffer;
  /** By header name, as the client sent them: `x-amz-checksum-crc32` → base64. */
  readonly checksums: Readonly<Record<string, string>>;
}

const sum = (content: Buffer): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes;
};
const digest = (algorithm: string) => (content: Buffer) => createHash(algorithm).update(content).digest();
const algorithms = new Map([
  ['x-amz-checksum-crc32', sum],
  ['x-amz-checksum-sha1', digest('sha1')],
  ['x-amz-checksum-sha256', digest('sha256')],
  ['content-md5', digest('md5')],
]);

const incomplete = (): ServiceError =>
  new ServiceError(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );

const notServed = (what: string): ServiceError =>
  new ServiceError('NotImplemented', `A header you provided implies functionality that is not served: ${what}`, 501);

// aws-chunked: `<hex length>\r\n<bytes>\r\n` until a length of 0, then trailers like headers, then an empty line.
const dechunk = (body: Buffer): { content: Buffer; trailers: Map<string, string> } => {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const line = body.toString('latin1', at, end);
    if (end < 0 || !/^[0-9a-f]+$/i.test(line)) throw incomplete();
    const length = Number.parseInt(line, 16);
    at = end + 2;
    if (length === 0) return { content: Buffer.concat(parts), trailers: trailersOf(body.toString('latin1', at)) };
    if (body.toString('latin1', at + length, at + length + 2) !== '\r\n') throw incomplete();
    parts.push(body.subarray(at, at + length));
    at += length + 2;
  }
};

const trailersOf = (text: string): Map<string, string> => {
  const lines = text.split('\r\n').filter(Boolean);
  return new Map(
    lines.map((line) => [line.split(':')[0]!.trim().toLowerCase(), line.split(/:(.*)/s)[1]?.trim() ?? '']),
  );
};

const decode = (request: LocalRequest): { content: Buffer; trailers: Map<string, string> } => {
  const payload = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  if (payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    const decoded = dechunk(request.body);
    const announced = String(request.headers['x-amz-trailer'] ?? '')
      .split(',')
      .filter(Boolean);
    if (!announced.every((name) => decoded.trailers.has(name.trim().toLowerCase()))) throw incomplete();
    if (decoded.content.length !== Number(request.headers['x-amz-decoded-content-length'])) throw incomplete();
    return decoded;
  }
  if (payload.startsWith('STREAMING-')) throw notServed(payload);
  const content = request.body;
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== digest('sha256')(content).toString('hex')) {
    throw new ServiceError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { content, trailers: new Map() };
};

const prove = (content: Buffer, name: string, claimed: string): void => {
  const compute = algorithms.get(name);
  if (!compute) throw notServed(name);
  if (compute(content).toString('base64') === claimed) return;
  const label = name.replace('x-amz-checksum-', '').toUpperCase();
  throw new ServiceError('BadDigest', `The ${label} you specified did not match the calculated checksum.`);
};

/**
 * Takes the content out of a PutObject request, plain or aws-chunked.
 * Throws `BadDigest`, `IncompleteBody` and the like, as S3 does; a checksum that cannot be proved is refused.
 */
export const readUpload = (request: LocalRequest): Upload => {
  const { content, trailers } = decode(request);
  const claims = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  for (const [name, value] of trailers) claims.set(name, value);
  const names = [...claims.keys()].filter((name) => name.startsWith('x-amz-checksum-') || name === 'content-md5');
  for (const name of names) prove(content, name, claims.get(name)!);
  const kept = names.filter((name) => name !== 'content-md5').map((name) => [name, claims.get(name)!] as const);
  return { content, checksums: Object.fromEntries(kept) };
};
