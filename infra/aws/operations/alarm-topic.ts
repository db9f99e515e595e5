import { createHash } from 'node:crypto';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Deployment } from '../deployment.ts';

/** Where alarms are told, and who reads them: each of the addresses has to confirm once, by a link that AWS mails it. */
export function alarmTopic(scope: Construct, { names, chosen }: Deployment): Topic {
  const topic = new Topic(scope, 'Topic', { topicName: names.of('alarms'), enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      ...{ sid: 'OurAlarmsOnly', actions: ['sns:Publish'], resources: [topic.topicArn] },
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': names.account },
        ArnLike: { 'aws:SourceArn': alarmsOf(scope, names.prefix) },
      },
    }),
  );
  for (const endpoint of chosen.alarms.to) {
    const subscription = new Subscription(scope, readerId(endpoint), {
      ...{ topic, endpoint, protocol: SubscriptionProtocol.EMAIL },
    });
    acknowledge(subscription, {
      'Serverless-SNSRedrivePolicy':
        'Mail that does not arrive is seen by nobody who reads a queue; the alarm stays red in CloudWatch, and has other readers.',
    });
  }
  return topic;
}

// Never by its place in the list: with an address less, a subscription would move to another id, and CloudFormation would
// delete by the old one what the new one stands for.
const readerId = (address: string): string =>
  `Reader${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;

const alarmsOf = (scope: Construct, prefix: string): string =>
  Stack.of(scope).formatArn({
    ...{ service: 'cloudwatch', resource: 'alarm', resourceName: `${prefix}-*` },
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
