import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { LocalRequest } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';

/** The one key pair that local servers know; it protects nothing but the form of a link. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

const required = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'] as const;
type Parameters = Readonly<Record<(typeof required)[number], string>>;

const malformed = (message: string): ServiceError => new ServiceError('AuthorizationQueryParametersError', message);

const parametersOf = (query: URLSearchParams): Parameters => {
  const pairs = required.map((name) => [name, query.get(`X-Amz-${name}`)] as const);
  if (pairs.some(([, value]) => !value)) {
    const names = required.map((name) => `X-Amz-${name}`).join(', ');
    throw malformed(`Query-string authentication version 4 requires the ${names} parameters.`);
  }
  return Object.fromEntries(pairs) as Parameters;
};

// RFC 3986: encodeURIComponent leaves five characters that AWS escapes.
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');

const signatureOf = (
  request: LocalRequest,
  { Algorithm, Credential, Date: date, SignedHeaders }: Parameters,
): Buffer => {
  const names = SignedHeaders.split(';');
  const headers = names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('');
  const payload = request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  const path = encodePath(request.path);
  const canonical = [request.method, path, canonicalQuery(request.query), headers, SignedHeaders, payload].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const [, ...scope] = Credential.split('/');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${localCredentials.secretAccessKey}`);
  return hmac(key, [Algorithm, date, scope.join('/'), hash].join('\n'));
};

const checkScope = ({ Algorithm, Credential, Date: date, SignedHeaders }: Parameters): void => {
  const [keyId, day, , service, end, ...rest] = Credential.split('/');
  if (Algorithm !== 'AWS4-HMAC-SHA256') throw malformed('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  if (service !== 's3' || end !== 'aws4_request' || rest.length > 0 || day !== date.slice(0, 8)) {
    throw malformed('Error parsing the X-Amz-Credential parameter.');
  }
  if (!SignedHeaders.split(';').includes('host')) throw malformed('host is not among the signed headers.');
  if (keyId === localCredentials.accessKeyId) return;
  const message = 'The AWS Access Key Id you provided does not exist in our records.';
  throw new ServiceError('InvalidAccessKeyId', message, 403);
};

const checkTime = (date: string, expires: number, nowMs: number): void => {
  const from = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(from)) throw malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  if (!(expires >= 1 && expires <= 604_800)) throw malformed('X-Amz-Expires must be between 1 and 604800 seconds');
  if (nowMs < from - 15 * 60_000) throw new ServiceError('AccessDenied', 'Request is not valid yet', 403);
  if (nowMs >= from + expires * 1000) throw new ServiceError('AccessDenied', 'Request has expired', 403);
};

/**
 * Checks a presigned link: SigV4 with the local credentials, and its time.
 * Throws `SignatureDoesNotMatch`, `AccessDenied` (both 403) and the like, as S3 does.
 */
export const checkPresigned = (request: LocalRequest, nowMs: number): void => {
  const parameters = parametersOf(request.query);
  checkScope(parameters);
  checkTime(parameters.Date, Number(parameters.Expires), nowMs);
  const given = Buffer.from(parameters.Signature, 'hex');
  const expected = signatureOf(request, parameters);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  const message = 'The request signature we calculated does not match the signature you provided.';
  throw new ServiceError('SignatureDoesNotMatch', message, 403);
};
