import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../functions/google-identity.ts';

interface Discovery {
  readonly methods?: Readonly<Record<string, { readonly id: string; readonly scopes?: readonly string[] }>>;
  readonly resources?: Readonly<Record<string, Discovery>>;
}

/** The scopes that Google takes for each method: any one of them will do. */
const scopesTaken = ({ methods = {}, resources = {} }: Discovery): (readonly [string, readonly string[]])[] => [
  ...Object.values(methods).map(({ id, scopes = [] }) => [id, scopes] as const),
  ...Object.values(resources).flatMap(scopesTaken),
];

const folder = new URL('../../../shared/google-api/discovery/', import.meta.url);
if (!existsSync(folder)) console.warn('NOT TRIED: Google’s discovery documents, as their folder does not exist.');
const documents = existsSync(folder) ? ['drive.v3.json', 'sheets.v4.json'] : [];
const taken = new Map(
  documents.flatMap((name) => scopesTaken(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Discovery)),
);

const reads = ['drive.files.list', 'sheets.spreadsheets.get', 'sheets.spreadsheets.batchUpdate'];
const makes = ['drive.files.create', 'drive.files.update'];
const suffices = (scopes: readonly string[], method: string): boolean =>
  taken.get(method)?.some((scope) => scopes.includes(scope)) ?? false;

describe.runIf(taken.size > 0)('the scopes of', () => {
  const calls = [
    ...reads.map((method) => ['read-and-answer', method] as const),
    ...[...reads, ...makes].map((method) => ['publish', method] as const),
  ];
  it.each(calls)('%s suffice for %s', (access, method) => {
    expect(suffices(scopesOf[access], method)).toBe(true);
  });

  it.each(makes)('whoever reads and answers do not suffice for %s', (method) => {
    expect(suffices(scopesOf['read-and-answer'], method)).toBe(false);
  });

  it.each(['read-and-answer', 'publish'] as const)('%s are all needed', (access) => {
    const needed = access === 'publish' ? [...reads, ...makes] : reads;
    for (const left of scopesOf[access].map((scope) => scopesOf[access].filter((other) => other !== scope)))
      expect(needed.every((method) => suffices(left, method))).toBe(false);
  });
});
