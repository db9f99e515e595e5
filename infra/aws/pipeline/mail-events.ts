import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deliveriesConfigurationSet } from '../../resources.ts';
import type { Names } from '../names.ts';

/** EventBridge’s words for what SES tells, and SES’s own. */
const eventTypes: Readonly<Record<string, string>> = {
  'Email Sent': 'SEND',
  'Email Delivered': 'DELIVERY',
  'Email Rejected': 'REJECT',
  'Email Bounced': 'BOUNCE',
  'Email Complaint Received': 'COMPLAINT',
};

/** SES’s rules for the mails that bring reports, and the way by which it tells what became of them. */
export class MailEvents extends Construct {
  constructor(scope: Construct, names: Names, mailEvent: IFunction, failedRuns: Queue) {
    super(scope, 'MailEvents');
    const set = new CfnConfigurationSet(this, 'Deliveries', {
      name: names.configurationSet,
      // A report of the ministry’s money does not travel in the clear: it comes back, and that is seen.
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
    });
    const told = new CfnConfigurationSetEventDestination(this, 'Told', {
      configurationSetName: names.configurationSet,
      eventDestination: {
        ...{ name: 'event-bridge', enabled: true },
        matchingEventTypes: deliveriesConfigurationSet.tells.map((type) => eventTypes[type] ?? type),
        eventBridgeDestination: { eventBusArn: names.arn('events', 'event-bus/default') },
      },
    });
    told.addResourceDependency(set);
    new Rule(this, 'Rule', {
      ruleName: names.of('mail-events'),
      description: 'What SES tells of the mails that bring reports, and of no other ones',
      eventPattern: {
        source: ['aws.ses'],
        account: [names.account],
        detailType: [...deliveriesConfigurationSet.tells],
        detail: { mail: { tags: { 'ses:configuration-set': [names.configurationSet] } } },
      },
      targets: [
        new LambdaFunction(mailEvent, {
          ...{ deadLetterQueue: failedRuns, retryAttempts: 20, maxEventAge: Duration.hours(12) },
        }),
      ],
    });
  }
}
