import { at } from '../json-path.ts';
import { ofType, type Resource } from '../synthesized.ts';
import { type Check, denies, statementsIn, unless, unlessTrue } from './check.ts';

const fortnight = 14 * 86_400;

/** The queues: encrypted, over TLS only, and nothing falls out of them unseen. */
export const aboutQueues: Check = (templates) => {
  const queues = ofType(templates, 'AWS::SQS::Queue');
  const named = (end: string) => queues.find(([, { Properties }]) => String(Properties['QueueName']).endsWith(end));
  const policies = ofType(templates, 'AWS::SQS::QueuePolicy');
  const [ingest, dead, failed] = [named('-ingest'), named('-ingest-dead'), named('-failed-runs')];
  if (!ingest || !dead || !failed) return ['a queue is missing'];
  const policyOf = (id: string): unknown =>
    policies.find(([policy]) => policy.startsWith(`${id.slice(0, -8)}Policy`))?.[1].Properties['PolicyDocument'];
  return [
    ...queues.flatMap((queue) => [
      ...unless(queue, ['SqsManagedSseEnabled'], true),
      ...unlessTrue(
        denies(policyOf(queue[0]), 'sqs:*', { Bool: { 'aws:SecureTransport': 'false' } }),
        `${queue[0]} answers without TLS`,
      ),
    ]),
    ...[dead, failed].flatMap((queue) => unless(queue, ['MessageRetentionPeriod'], fortnight)),
    ...unless(ingest, ['RedrivePolicy', 'maxReceiveCount'], 5),
    ...unlessTrue(
      String(at(ingest[1].Properties, 'RedrivePolicy', 'deadLetterTargetArn')).endsWith('-ingest-dead'),
      'what fails five times is lost',
    ),
    ...unless(dead, ['RedriveAllowPolicy', 'redrivePermission'], 'byQueue'),
    ...unless(failed, ['RedriveAllowPolicy', 'redrivePermission'], 'denyAll'),
    ...statementsIn(policyOf(failed[0]))
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(({ condition }) =>
        unlessTrue(at(condition, 'ArnEquals', 'aws:SourceArn') !== undefined, 'anybody’s rule may fill failed-runs'),
      ),
    ...patience(ingest, ofType(templates, 'AWS::Lambda::Function')),
  ];
};

function patience([, { Properties }]: [string, Resource], functions: [string, Resource][]): string[] {
  const ingest = functions.find(([, each]) => String(each.Properties['FunctionName']).endsWith('-ingest'));
  const [hidden, timeout] = [Number(Properties['VisibilityTimeout']), Number(ingest?.[1].Properties['Timeout'])];
  return unlessTrue(hidden >= 6 * timeout, `a message comes back after ${hidden} s while ingest may take ${timeout} s`);
}
