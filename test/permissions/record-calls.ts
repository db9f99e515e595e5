import { afterAll, expect } from 'vitest';
import { listen } from '../../functions/outside-calls.ts';
import { kindOf, wordOf } from './call-kind.ts';
import { knownCalls } from './known-calls.ts';

/*
 * Runs with every suite: whatever a handler asks of AWS in any test has to be on the list that the policies are held
 * against.
 */
const known = new Set(knownCalls);
const unknown = new Set<string>();

listen((call) => {
  const kind = kindOf(call);
  if (kind && !known.has(wordOf(kind))) unknown.add(wordOf(kind));
});

afterAll(() => {
  expect([...unknown].join('\n'), 'calls of AWS that test/permissions/known-calls.ts does not know').toBe('');
});
