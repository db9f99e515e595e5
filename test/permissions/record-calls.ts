import { afterAll, expect } from 'vitest';
import { listen } from '../../functions/outside-calls.ts';
import { kindOf, wordOf } from './call-kind.ts';
import { knownCalls } from './known-calls.ts';
import { unconditionalPut } from './unconditional-put.ts';

/*
 * Runs with every suite. Whatever a handler asks of AWS in any test has to be on the list that the policies are held
 * against; and no policy can say that a put carries a condition, so every put of every test is looked at.
 */
const known = new Set(knownCalls);
const unknown = new Set<string>();
const unconditional = new Set<string>();

listen((call) => {
  const kind = kindOf(call);
  if (kind && !known.has(wordOf(kind))) unknown.add(wordOf(kind));
  const key =
    call.service === 'dynamodb' && call.operation === 'PutItem' ? unconditionalPut(call.input ?? {}) : undefined;
  if (key !== undefined) unconditional.add(key);
});

afterAll(() => {
  expect([...unknown].join('\n'), 'calls of AWS that test/permissions/known-calls.ts does not know').toBe('');
  expect([...unconditional].join('\n'), 'puts that could write over what is kept for ever').toBe('');
});
