import { badRequest, notServed } from './google-error.ts';

/** One call as the APIs see it. */
export interface GoogleCall {
  readonly method: string;
  /** Decoded parts of the path. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  /** Whose token came with it. */
  readonly caller: string;
}

/** What is answered; without a body 204. */
export interface GoogleAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** 200 with a body. */
export const answer = (body: unknown): GoogleAnswer => ({ status: 200, body });

/** Parameters that every method takes and that change nothing here. */
const everywhere = ['alt', 'prettyPrint', 'quotaUser', 'key', '$.xgafv', 'fields'];

/** Refuses parameters that would change the answer without being served: 501. */
export function onlyServed(query: URLSearchParams, served: readonly string[]): void {
  for (const name of query.keys()) {
    if (!everywhere.includes(name) && !served.includes(name)) throw notServed(`the parameter ${name} here`);
  }
  if ((query.get('alt') ?? 'json') !== 'json') throw notServed(`alt=${query.get('alt')}`);
}

/** Refuses fields of a body that would change what is done without being served: 501. */
export function onlyServedFields(body: Record<string, unknown>, served: readonly string[]): void {
  const other = Object.entries(body).find(
    ([name, value]) => !served.includes(name) && value !== null && value !== false,
  );
  if (other) throw notServed(`the field ${other[0]} here`);
}

/** A parameter that is true or false; Google takes any case. Throws a 400 for anything else. */
export function flag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name)?.toLowerCase() ?? 'false';
  if (text !== 'true' && text !== 'false') throw badRequest(`Invalid value '${query.get(name)}' for ${name}`);
  return text === 'true';
}
