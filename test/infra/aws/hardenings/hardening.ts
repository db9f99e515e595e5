import { at, listAt, put } from '../json-path.ts';
import { ofType, type Resource, type Templates } from '../synthesized.ts';

/** Something that makes the product safer, and how a careless change would take it away. */
export interface Hardening {
  readonly name: string;
  readonly takeAway: (templates: Templates) => void;
}

/** The only resource of a type whose logical id begins so. */
export function find(templates: Templates, type: string, begins = ''): Resource {
  const found = ofType(templates, type).filter(([id]) => id.startsWith(begins));
  if (found.length !== 1 || !found[0]) throw new RangeError(`There are ${found.length} of ${type} ${begins}`);
  return found[0][1];
}

/** Takes a property away, or puts another value in its place. */
export const property = (
  name: string,
  [type, begins]: readonly [type: string, begins?: string],
  path: readonly (string | number)[],
  instead?: unknown,
): Hardening => ({
  name,
  takeAway: (templates) => put(find(templates, type, begins).Properties, path, instead),
});

/** Takes whole resources away. */
export const resource = (name: string, type: string, begins = ''): Hardening => ({
  name,
  takeAway: (templates) => {
    for (const resources of Object.values(templates))
      for (const [id, { Type }] of Object.entries(resources))
        if (Type === type && id.startsWith(begins)) delete resources[id];
  },
});

/** Takes the statement of a policy away that holds a text. */
export const statement = (name: string, [type, begins]: readonly [string, string], holds: string): Hardening => ({
  name,
  takeAway: (templates) => {
    const document = at(find(templates, type, begins).Properties, 'PolicyDocument');
    const left = listAt(document, 'Statement').filter((one) => !JSON.stringify(one).includes(holds));
    put(document, ['Statement'], left);
  },
});

/** Changes the statement of a function's role that has this `Sid`. */
export const right = (
  name: string,
  [role, sid]: readonly [role: string, sid: string],
  change: (statement: Record<string, unknown>) => void,
): Hardening => ({
  name,
  takeAway: (templates) => {
    const policies = listAt(find(templates, 'AWS::IAM::Role', `${role}Role`).Properties, 'Policies');
    const statements = policies.flatMap((policy) => listAt(policy, 'PolicyDocument', 'Statement'));
    change(statements.find((one) => at(one, 'Sid') === sid) as Record<string, unknown>);
  },
});
