import type { LocalRequest } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { checkPresigned, localCredentials } from './presigned-url.ts';

const knownHeader =
  /^x-amz-(meta-.+|checksum-.+|sdk-checksum-algorithm|trailer|decoded-content-length|content-sha256|date|user-agent|security-token)$/;
const knownParameter =
  /^(x-id|response-(content-(type|disposition|language|encoding)|cache-control|expires)|X-Amz-.+|x-amz-checksum-mode)$/;

// What is not served must not be overlooked: a copy, a tag or a version asked for would be answered with something else.
const refuseUnknown = ({ method, query, headers }: LocalRequest): void => {
  const unknown = [...query.keys()].filter((name) => !knownParameter.test(name));
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-') && !knownHeader.test(name)) unknown.push(name);
  }
  if (method === 'PUT' && headers['if-match']) unknown.push('if-match');
  if (method === 'PUT' && ![undefined, '*'].includes(headers['if-none-match'])) unknown.push('if-none-match');
  if (!['GET', 'HEAD', 'PUT'].includes(method)) unknown.push(method);
  if (unknown.length === 0) return;
  const message = `You asked for functionality that is not served: ${unknown.join(', ')}`;
  throw new ServiceError('NotImplemented', message, 501);
};

/**
 * Lets a request pass that comes from the local client, or by a presigned link (reading only).
 * Throws `AccessDenied`, `InvalidAccessKeyId`, `NotImplemented` and what `checkPresigned` throws.
 */
export const checkAuthorised = (request: LocalRequest, nowMs: number): void => {
  const { authorization = '' } = request.headers;
  if (!authorization && request.query.has('X-Amz-Signature')) checkPresigned(request, nowMs);
  else if (!authorization) throw new ServiceError('AccessDenied', 'Access Denied', 403);
  else if (!authorization.startsWith(`AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/`)) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.';
    throw new ServiceError('InvalidAccessKeyId', message, 403);
  }
  refuseUnknown(request);
  if (request.method === 'PUT' && !authorization) {
    throw new ServiceError('NotImplemented', 'A presigned link is served for reading only.', 501);
  }
};
