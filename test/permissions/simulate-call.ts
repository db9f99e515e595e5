import { runSimulation } from '@cloud-copilot/iam-simulate';
import { ingestQueue } from '../../infra/resources.ts';
import { synthesized } from '../infra/aws/synthesized.ts';
import type { CallKind } from './call-kind.ts';
import { policiesOf } from './policy-of.ts';

const stage = 'prod';
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Whether IAM would let a function's role make a call, by the policies that were synthesized. */
export async function isAllowed({ by, action, partition }: CallKind): Promise<boolean> {
  const { names, chosen } = synthesized(stage).deployment;
  const policy = { Version: '2012-10-17', Statement: policiesOf(stage).get(by) ?? [] };
  const result = await runSimulation(
    {
      request: {
        ...{ principal: `arn:aws:iam::${names.account}:role/${names.of(by)}`, action },
        resource: { resource: resourceOf(action), accountId: names.account },
        contextVariables: {
          ...(partition ? { 'dynamodb:LeadingKeys': [keyIn(partition)] } : {}),
          ...(action.startsWith('ses:')
            ? { 'ses:FromAddress': chosen.mail.from, 'ses:Recipients': [...(chosen.mail.deliveries[0]?.to ?? [])] }
            : {}),
        },
      },
      identityPolicies: [{ name: 'may', policy }],
      serviceControlPolicies: [{ orgIdentifier: 'o-1', policies: [{ name: 'everything', policy: everything }] }],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType !== 'single') throw new Error(JSON.stringify(result));
  return result.result.analysis.result === 'Allowed';
}

// A partition is one of a cycle or a department, but for the one that lists the cycles.
const keyIn = (partition: string): string => (partition.endsWith('#') ? `${partition}2021-2023` : partition);

function resourceOf(action: string): string {
  const { names, chosen } = synthesized(stage).deployment;
  if (action.startsWith('dynamodb:')) return names.tableArn;
  if (action.startsWith('s3:')) return `${names.bucketArn}/reports/2021-2023/finance-report/1.xlsx`;
  if (action.startsWith('sqs:')) return names.queueArn(ingestQueue.name);
  return names.arn('ses', `identity/${chosen.mail.from.split('@')[1]}`);
}
