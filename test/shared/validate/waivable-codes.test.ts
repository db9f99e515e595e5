import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluatePlan } from '../../../shared/validate/evaluate.ts';
import { rules } from '../../../shared/validate/rules.ts';
import { codesOfWholePlan, waivableCodes } from '../../../shared/validate/waivable-codes.ts';
import { generatedSubjects } from './generated-subjects.ts';

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

it('of the whole plan are all that is found in the framework, and nothing that is found in one department', () => {
  const codesOf = (scope: keyof typeof rules): string[] =>
    rules[scope].map(({ code }) => code).filter((code) => waivableCodes.includes(code));
  expect(codesOfWholePlan).toEqual(expect.arrayContaining(codesOf('framework')));
  expect(codesOf('department').filter((code) => codesOfWholePlan.includes(code))).toEqual([]);
});

it('of the whole plan are just those whose cells name no department', () => {
  fc.assert(
    fc.property(generatedSubjects.plan, (plan) => {
      for (const { code, cells } of evaluatePlan(plan))
        for (const { department } of cells)
          expect([code, department === undefined]).toEqual([code, codesOfWholePlan.includes(code)]);
    }),
  );
});
