import type { Counter } from './counted-call.ts';

const nothing = { readUnits: 0, writeUnits: 0, storedBytes: 0 } as const;

const header = (value: string | readonly string[] | undefined): string => String(value ?? '');

/** Counts what is asked of the buckets, which were empty when it began. */
export function s3Counter(): Counter {
  const stored = new Map<string, number>();
  return ({ method, path, headers, body, status }) => {
    const bytes = Number(header(headers['x-amz-decoded-content-length']) || body.length);
    const isPut = method === 'PUT' && status === 200;
    const storedBytes = isPut ? bytes - (stored.get(path) ?? 0) : 0;
    if (isPut) stored.set(path, bytes);
    return { service: 's3', operation: method, ...nothing, storedBytes, sentBytes: body.length };
  };
}

/** Counts the requests to the queues. */
export const countSqs: Counter = ({ headers, body }) => ({
  service: 'sqs',
  operation: header(headers['x-amz-target']).replace(/^.*\./, ''),
  ...nothing,
  sentBytes: body.length,
});

/** Counts mails. */
export const countSes: Counter = ({ method, path, body }) => ({
  service: 'ses',
  operation: method === 'POST' && path.includes('outbound-emails') ? 'SendEmail' : `${method} ${path}`,
  ...nothing,
  sentBytes: body.length,
});

/** Counts what is asked of Google, each id left out. */
export const countGoogle: Counter = ({ method, path, body }) => ({
  service: 'google',
  operation: `${method} ${path.replace(/\?.*$/s, '').replace(/\/[\w-]{20,}/, '/{id}')}`,
  ...nothing,
  sentBytes: body.length,
});
