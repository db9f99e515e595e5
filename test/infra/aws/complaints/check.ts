import { isDeepStrictEqual } from 'node:util';
import { at } from '../json-path.ts';
import type { Resource, Templates } from '../synthesized.ts';

/** Looks at the resolved templates of a stage for one kind of weakness; gives what it finds, in words. */
export type Check = (templates: Templates) => string[];

/** A complaint about a resource unless what lies at a path is as expected. */
export const unless = (
  [id, { Properties }]: [string, Resource],
  path: readonly (string | number)[],
  expected: unknown,
): string[] => {
  const found = at(Properties, ...path);
  return isDeepStrictEqual(found, expected)
    ? []
    : [`${id}: ${path.join('.')} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
};

/** A complaint unless a condition holds. */
export const unlessTrue = (isRight: boolean, complaint: string): string[] => (isRight ? [] : [complaint]);

/** One statement of a policy, with its lists as lists. */
export interface Statement {
  readonly sid: string | undefined;
  readonly effect: string;
  readonly principal: unknown;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: unknown;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]) as string[];

/** The statements of a policy document. */
export const statementsIn = (document: unknown): Statement[] =>
  ((at(document, 'Statement') as Record<string, unknown>[] | undefined) ?? []).map((one) => ({
    ...{ sid: one['Sid'] as string, effect: one['Effect'] as string, principal: one['Principal'] },
    ...{ actions: list(one['Action']), resources: list(one['Resource']), condition: one['Condition'] ?? {} },
  }));

/** Whether a policy has a statement that is a deny of all that is asked under a condition. */
export const denies = (document: unknown, action: string, condition: unknown): boolean =>
  statementsIn(document).some(
    (one) =>
      one.effect === 'Deny' &&
      one.actions.includes(action) &&
      (one.principal === '*' || at(one.principal, 'AWS') === '*') &&
      isDeepStrictEqual(one.condition, condition),
  );
