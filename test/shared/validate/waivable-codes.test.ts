import { expect, it } from 'vitest';
import { rules } from '../../../shared/validate/rules.ts';
import { waivableCodes } from '../../../shared/validate/waivable-codes.ts';

it('every code that may be waived is a rule’s, once, and no error', () => {
  const all = Object.values(rules).flatMap((ofScope) => ofScope.map(({ code, severity }) => ({ code, severity })));
  const waivable = all.filter(({ code }) => waivableCodes.includes(code));
  expect(waivable.map(({ code }) => code).toSorted()).toEqual(waivableCodes.toSorted());
  expect(waivable.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each(['activities-vanished', 'removal-confirmed', 'alias-used', 'alias-unconfirmed', 'waiver-unusable'])(
  '%s, which another table settles or which asks for nothing, is not waived',
  (code) => {
    expect(waivableCodes).not.toContain(code);
  },
);
