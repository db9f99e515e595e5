import { at, listAt } from '../infra/aws/json-path.ts';
import { resolved } from '../infra/aws/resolved.ts';
import { ofType, synthesized } from '../infra/aws/synthesized.ts';

/** One right of a policy, as IAM reads it. */
export interface Right {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The synthesized policies of a function's role, by the function's name. */
export function policiesOf(stage: 'dev' | 'prod'): ReadonlyMap<string, readonly Right[]> {
  const { deployment } = synthesized(stage);
  const roles = ofType(resolved(synthesized(stage)), 'AWS::IAM::Role');
  return new Map(
    roles.map(([, { Properties }]) => [
      String(Properties['RoleName']).slice(deployment.names.prefix.length + 1),
      listAt(Properties, 'Policies').flatMap((policy) => listAt(policy, 'PolicyDocument', 'Statement') as never[]),
    ]),
  );
}

/** The list that stands there, or a single one as a list of one. */
export const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

/** What stands under a condition's key, such as the partitions of a table. */
export const partitionsOf = (right: Right): readonly string[] =>
  listAt(at(right.Condition, 'ForAllValues:StringLike'), 'dynamodb:LeadingKeys') as string[];
