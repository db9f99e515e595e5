import { randomUUID } from 'node:crypto';
import type { LocalReply, LocalRequest, LocalService } from './http-server.ts';
import { ServiceError } from './service-error.ts';

/** A request's or an answer's content. */
export type Json = Record<string, unknown>;

/** What a service does, by the operation's name. */
export type Operations = Readonly<Record<string, (input: Json, request: LocalRequest) => Promise<object>>>;

const parse = (body: Buffer): Json => {
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    throw new ServiceError('com.amazon.coral.service#SerializationException', 'The body is not JSON.');
  }
};

/**
 * Refuses a request that nobody signed.
 * Not for secrecy (the local key is public): a web page cannot send this header to a foreign address, so no page that
 * happens to be open can reach the servers.
 */
export const requireSignature = ({ headers }: LocalRequest): void => {
  if (headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return;
  throw new ServiceError(
    'com.amazon.coral.service#MissingAuthenticationTokenException',
    'Request is missing Authentication Token',
    403,
  );
};

const reply = (status: number, body: object, headers: Record<string, string> = {}): LocalReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID(), ...headers },
  body: JSON.stringify(body),
});

/** How a service writes a refusal: its type in the body, and headers of its own. */
export type Spell = (error: ServiceError) => { readonly type: string; readonly headers?: Record<string, string> };

/** The AWS JSON 1.0 protocol: the operation stands in `x-amz-target`, after the service's prefix. */
export const awsJson = (
  prefix: string,
  operations: Operations,
  spell: Spell = ({ code }) => ({ type: code }),
): Pick<LocalService, 'handle' | 'explain'> => ({
  handle: async (request) => {
    requireSignature(request);
    const [service, name = ''] = String(request.headers['x-amz-target']).split('.');
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (service !== prefix || !operation) {
      throw new ServiceError('com.amazon.coral.service#UnknownOperationException', `${name} is not served here.`);
    }
    return reply(200, await operation(parse(request.body), request));
  },
  explain: (error) => {
    const { type, headers } = spell(error);
    return reply(error.status, { __type: type, message: error.message }, headers);
  },
});
