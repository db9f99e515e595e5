import type { Exchange } from '../../infra/cost/count/counted-call.ts';
import { type CallKind, kindOf } from '../permissions/call-kind.ts';

/** Which AWS service a recorder stands before. */
export type Wire = 'dynamodb' | 's3' | 'sqs' | 'ses';

/**
 * The kind of a request as it went over the wire, whoever in a bundle made it: the function is known by the token
 * of its session.
 */
export function wireCall(service: Wire, { method, path, headers, body }: Exchange): CallKind | undefined {
  const by = sessionOf(headers['x-amz-security-token'], path);
  const operation = operationOf(service, method, String(headers['x-amz-target'] ?? ''));
  const input = service === 'dynamodb' ? (JSON.parse(body.toString('utf8')) as object) : {};
  return kindOf({ service, operation, effect: 'read', input, number: 0, by });
}

const sessionOf = (token: unknown, path: string): string | undefined => {
  const inLink = new URL(path, 'http://localhost').searchParams.get('X-Amz-Security-Token');
  return /^session-of-(.+)$/.exec(typeof token === 'string' ? token : (inLink ?? ''))?.[1];
};

const s3Operations: Readonly<Record<string, string>> = { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' };

function operationOf(service: Wire, method: string, target: string): string {
  if (service === 's3') return s3Operations[method] ?? method;
  return service === 'ses' ? 'SendEmail' : (target.split('.').at(-1) ?? '');
}
