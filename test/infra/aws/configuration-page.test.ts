import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { configurationSchema } from '../../../infra/aws/configuration/schema.ts';
import { at } from './json-path.ts';

const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');

/** The fields of a JSON schema that hold no others, by their path. */
const fieldsOf = (schema: unknown, path: readonly string[] = []): string[] =>
  Object.entries((at(schema, 'properties') ?? {}) as Record<string, unknown>).flatMap(([name, inner]) =>
    at(inner, 'properties') === undefined ? [[...path, name].join('.')] : fieldsOf(inner, [...path, name]),
  );

it('the page on the configuration names every field, and no other', () => {
  const schema = z.toJSONSchema(configurationSchema, { unrepresentable: 'any', io: 'input' });
  const fields = fieldsOf(schema).map((field) =>
    field.replace(/^stages\.(?:dev|prod)\./, '').replace(/^ministry\..*/, 'ministry'),
  );
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([A-Za-z.]+)`/g)].map(([, name]) => name),
  );
  expect(fields.length).toBeGreaterThan(30);
  expect(told.toSorted()).toEqual([...new Set([...fields, 'stages'])].toSorted());
});
