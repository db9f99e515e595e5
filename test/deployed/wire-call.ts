import type { Exchange } from '../../infra/cost/count/counted-call.ts';
import { type CallKind, kindOf } from '../permissions/call-kind.ts';

/** Which AWS service a recorder stands before. */
export type Wire = 'dynamodb' | 's3' | 'sqs' | 'ses';

/**
 * The kind of a request as it went over the wire, whoever in a bundle made it: the function is known by the access key
 * that signed it.
 */
export function wireCall(service: Wire, { method, path, headers, body }: Exchange): CallKind | undefined {
  const by = signerOf(headers['authorization'], path);
  const operation = operationOf(service, method, String(headers['x-amz-target'] ?? ''));
  const input = service === 'dynamodb' ? (JSON.parse(body.toString('utf8')) as object) : {};
  return kindOf({ service, operation, effect: 'read', input, number: 0, by });
}

const signerOf = (authorization: unknown, path: string): string | undefined => {
  const inLink = new URL(path, 'http://localhost').searchParams.get('X-Amz-Credential');
  return (/Credential=([^/,\s]+)/.exec(String(authorization))?.[1] ?? inLink?.split('/')[0])?.toLowerCase();
};

const s3Operations: Readonly<Record<string, string>> = { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' };

function operationOf(service: Wire, method: string, target: string): string {
  if (service === 's3') return s3Operations[method] ?? method;
  return service === 'ses' ? 'SendEmail' : (target.split('.').at(-1) ?? '');
}
