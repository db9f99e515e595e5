import { expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const isAsset = /^[0-9a-f]{64}(?=\.zip$)/;

/** Without what changes with every change of a function, or stands everywhere: the hash of its code, tags, paths. */
const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(isAsset, 'HASH');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(masked);
  const kept = Object.entries(value).filter(([key]) => key !== 'Tags' && key !== 'ResourceTags' && key !== 'Metadata');
  return Object.fromEntries(kept.map(([key, inner]) => [key, masked(inner)]));
};

it.each(['data', 'pipeline', 'operations'] as const)('the stack %s is made of what it was made of before', (part) => {
  expect(masked(synthesized('prod').templates[part])).toMatchSnapshot();
});
