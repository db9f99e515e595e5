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
  for (const [index, endpoint] of chosen.alarms.to.entries()) {
    const subscription = new Subscription(scope, `Reader${index + 1}`, {
      ...{ topic, endpoint, protocol: SubscriptionProtocol.EMAIL },
    });
    acknowledge(subscription, {
      'Serverless-SNSRedrivePolicy':
        'Mail that does not arrive is seen by nobody who reads a queue; the alarm stays red in CloudWatch, and has other readers.',
    });
  }
  return topic;
}

const alarmsOf = (scope: Construct, prefix: string): string =>
  Stack.of(scope).formatArn({
    ...{ service: 'cloudwatch', resource: 'alarm', resourceName: `${prefix}-*` },
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
