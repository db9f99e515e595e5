import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Google's recorded answers; they are no part of the project, and may be absent. */
export const recordings = resolve('../shared/google-api');

/** Whether they are there. Where not, the tests that need them are not made, and this says so. */
export function recordingsExist(what: string): boolean {
  const there = existsSync(recordings);
  if (!there) console.warn(`NOT TRIED: ${what}, as ${recordings} does not exist.`);
  return there;
}

/** One step of a session: what was asked of Google, and what Google answered. */
export interface Step {
  readonly n: number;
  readonly request: { readonly method: string; readonly url: string; readonly body: unknown };
  readonly response: { readonly status: number; readonly body: unknown };
}

/** The names of all recorded sessions. */
export const sessionNames = (): string[] =>
  readdirSync(join(recordings, 'recorded-sessions'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();

/** The steps of one session. */
export function readSession(name: string): readonly Step[] {
  const session = JSON.parse(readFileSync(join(recordings, 'recorded-sessions', `${name}.json`), 'utf8')) as {
    steps: Step[];
  };
  return session.steps;
}

/** What differs at the first step that is not answered as Google answered it; undefined where all are. */
export async function firstDifference(url: string, steps: readonly Step[]): Promise<Difference | undefined> {
  const ours = new Map<unknown, unknown>();
  for (const { n, request, response } of steps) {
    const answered = await send(url, request, ours);
    learn(response.body, answered.body, ours);
    const expected = { status: response.status, body: settled(translated(response.body, ours)) };
    const actual = { status: answered.status, body: settled(answered.body) };
    if (!same(expected, actual))
      return { step: n, request: `${request.method} ${decodeURIComponent(request.url)}`, expected, actual };
  }
  return undefined;
}

/** A step that was answered differently. */
export interface Difference {
  readonly step: number;
  readonly request: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

async function send(
  url: string,
  request: Step['request'],
  ours: Map<unknown, unknown>,
): Promise<{ status: number; body: unknown }> {
  let path = request.url.replace(/^https:\/\/(www|sheets)\.googleapis\.com/, '');
  for (const [theirs, own] of ours) if (typeof theirs === 'string') path = path.replaceAll(theirs, String(own));
  const answered = await fetch(url + path, {
    method: request.method,
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    ...(request.body === null ? {} : { body: JSON.stringify(translated(request.body, ours)) }),
  });
  const text = await answered.text();
  return { status: answered.status, body: text === '' ? null : JSON.parse(text) };
}

const idKeys = new Set(['id', 'spreadsheetId', 'sheetId', 'namedRangeId', 'protectedRangeId']);

/** Ids are made up by whoever answers: the first answer that tells one says which of ours it is. */
function learn(theirs: unknown, own: unknown, ours: Map<unknown, unknown>): void {
  if (typeof theirs !== 'object' || typeof own !== 'object' || !theirs || !own) return;
  for (const [key, value] of Object.entries(theirs)) {
    const other = (own as Record<string, unknown>)[key];
    if (idKeys.has(key) && value !== 0 && other !== undefined && !ours.has(value)) ours.set(value, other);
    else learn(value, other, ours);
  }
}

function translated(value: unknown, ours: Map<unknown, unknown>, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => translated(item, ours));
  if (typeof value === 'object' && value) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, translated(field, ours, name)]));
  }
  if (idKeys.has(key) && ours.has(value)) return ours.get(value);
  return typeof value === 'string' && key === 'spreadsheetUrl'
    ? value.replace(/[\w-]{40,}/, (id) => (ours.get(id) as string | undefined) ?? id)
    : value;
}

/** Times and the caller's own address are nobody's to foresee; that they are told, and in which form, is compared. */
function settled(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => settled(item));
  if (typeof value === 'object' && value) {
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, name === 'users' ? 'an address' : settled(field, name)]),
    );
  }
  const time =
    key.endsWith('Time') && typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
  return time ? 'a time' : value;
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return Object.is(one, other);
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && same(one[key as never], other[key as never]));
}
