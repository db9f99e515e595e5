import { describe, expect, it } from 'vitest';
import { functionResources } from '../../infra/resources/functions.ts';
import { type CallKind, wordOf } from './call-kind.ts';
import { knownCalls } from './known-calls.ts';
import { listOf, partitionsOf, policiesOf } from './policy-of.ts';
import { isAllowed } from './simulate-call.ts';
import { unconditionalPut } from './unconditional-put.ts';

const functions = functionResources.map(({ name }) => name);
const known = new Set(knownCalls);
const kindOf = (word: string): CallKind => {
  const [by = '', action = '', partition] = word.split(' ');
  return { by, action, ...(partition ? { partition } : {}) };
};
const actions = [...new Set(knownCalls.map((word) => word.split(' ').slice(1).join(' ')))];
const forbidden = ['DeleteItem', 'UpdateItem', 'BatchWriteItem', 'Scan', 'DeleteTable'].map(
  (name) => `dynamodb:${name}`,
);

/** Rights that no test uses, each with its reason. */
const unused: Readonly<Record<string, string>> = {
  'deliver ses:SendRawEmail':
    'SES asks for it where a mail has an attachment; only SES itself could be asked whether it does',
  'ingest dynamodb:GetItem DEPARTMENT#': 'whoever loses a race reads the version that another worker put: test/faults',
};

describe('the synthesized policies', () => {
  it('allow every call that any test makes', async () => {
    const refused: string[] = [];
    for (const word of knownCalls) if (!(await isAllowed(kindOf(word)))) refused.push(word);
    expect(refused.join('\n')).toBe('');
  });

  it('allow a function nothing of what only others do, but for what is listed with its reason', async () => {
    const allowed: string[] = [];
    for (const name of functions)
      for (const action of actions) {
        const kind = kindOf(`${name} ${action}`);
        if (!known.has(wordOf(kind)) && (await isAllowed(kind))) allowed.push(wordOf(kind));
      }
    expect(allowed.toSorted()).toEqual(
      Object.keys(unused)
        .filter((word) => !word.includes(':Send'))
        .toSorted(),
    );
  });

  it.each(forbidden)('allow nobody %s', async (action) => {
    for (const by of functions)
      for (const partition of ['CYCLES', 'CYCLE#', 'DEPARTMENT#', 'REPORT#', 'DELIVERY#', 'AUDIT#'])
        expect(await isAllowed({ by, action, partition }), by).toBe(false);
  });

  it('grant nothing that no test uses, but for what is listed with its reason', () => {
    const granted = [...policiesOf('prod')].flatMap(([by, rights]) =>
      rights.flatMap((right) =>
        listOf(right.Action).flatMap((action) => {
          const partitions = partitionsOf(right).map((one) => one.replace('*', ''));
          const words = partitions.length > 0 ? partitions.map((one) => `${action} ${one}`) : [action];
          return words.map((word) => `${by} ${word}`);
        }),
      ),
    );
    const unusedOnes = [...new Set(granted)].filter((word) => !known.has(word));
    const isOfLambda = (word: string): boolean =>
      /^\S+ logs:/.test(word) || /^ingest sqs:|^schedules /.test(word) || word.endsWith(' sqs:SendMessage');
    expect(unusedOnes.filter((word) => !isOfLambda(word)).toSorted()).toEqual(Object.keys(unused).toSorted());
  });
});

describe('a put that could write over something', () => {
  it('is one without its condition, of an item that is kept for ever', () => {
    const version = { PK: 'DEPARTMENT#2021-2023#cairo', SK: 'V#0000000001' };
    expect(unconditionalPut({ Item: version })).toBe('DEPARTMENT#2021-2023#cairo V#0000000001');
    expect(unconditionalPut({ Item: version, ConditionExpression: 'version < :version' })).toBeDefined();
    expect(unconditionalPut({ Item: { PK: { S: version.PK }, SK: { S: version.SK } } })).toBeDefined();
    expect(unconditionalPut({ Item: version, ConditionExpression: 'attribute_not_exists(PK)' })).toBeUndefined();
    expect(unconditionalPut({ Item: { PK: 'CYCLE#2021-2023', SK: 'PENDING#cairo' } })).toBeUndefined();
  });
});
