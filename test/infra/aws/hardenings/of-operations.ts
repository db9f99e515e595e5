import { ofType } from '../synthesized.ts';
import { find, type Hardening, property, resource, statement } from './hardening.ts';

const silent = ['AWS::CloudWatch::Alarm', 'Alarmswatchsilent'] as const;
const watch = ['AWS::Scheduler::Schedule', 'Scheduleswatch'] as const;
const delivery = ['AWS::Scheduler::Schedule', 'Schedulesdeliver'] as const;
const topicPolicy = ['AWS::SNS::TopicPolicy', ''] as const;

const alarms = [
  ...[
    'watchsilent',
    'spreadsheetsgivenup',
    'spreadsheetslate',
    'runsfailed',
    'departmentsunreachable',
    'googlesigninrefused',
  ],
  ...[
    'quotaexceeded',
    'deliverymissing',
    'mailindoubt',
    'mailfailed',
    'functionsfail',
    'functionsthrottled',
    'functionsslow',
  ],
  ...['tablethrottled', 'readingsfail'],
];

const tags = ['app', 'stage', 'owner', 'cost-centre', 'data-class'];

/** What runs by the clock, and what people are told. */
export const hardeningsOfOperations: readonly Hardening[] = [
  property('the watch is on', watch, ['State'], 'DISABLED'),
  property('the watch looks every five minutes', watch, ['ScheduleExpression'], 'rate(1 hour)'),
  property('a report goes out by the ministry’s clocks', delivery, ['ScheduleExpressionTimezone']),
  property(
    'deliveries are missed by the clocks of their schedules',
    ['AWS::Scheduler::Schedule', 'Schedulesfinishdeliveries'],
    ['Target', 'Input'],
    '{"finish":true}',
  ),
  property('a delivery that cannot start is kept', delivery, ['Target', 'DeadLetterConfig']),
  property('how long a delivery is tried was chosen', delivery, ['Target', 'RetryPolicy']),
  property('schedules stand in a group of ours', delivery, ['GroupName']),
  property(
    'schedules start runs as themselves',
    delivery,
    ['Target', 'RoleArn'],
    'arn:aws:iam::444455556666:role/admin',
  ),
  property('a delivery starts when it is due', delivery, ['FlexibleTimeWindow', 'Mode'], 'FLEXIBLE'),
  ...['watch', 'finishdeliveries', 'workbooks', 'deliver'].map((id) =>
    resource(`there is a schedule ${id}`, 'AWS::Scheduler::Schedule', `Schedules${id}`),
  ),
  ...alarms.map((id) => resource(`there is an alarm ${id}`, 'AWS::CloudWatch::Alarm', `Alarms${id}`)),
  property('alarms tell somebody', silent, ['AlarmActions']),
  property('alarms say when they are over', silent, ['OKActions']),
  property('alarms are on', silent, ['ActionsEnabled'], false),
  property('silence is an alarm', silent, ['TreatMissingData'], 'notBreaching'),
  property('alarms say what to do', silent, ['AlarmDescription'], 'Something is wrong'),
  resource('somebody reads the alarms', 'AWS::SNS::Subscription'),
  statement('alarms are told over TLS only', topicPolicy, 'aws:SecureTransport'),
  statement('CloudWatch may tell', topicPolicy, 'OurAlarmsOnly'),
  property('only our account’s alarms are told', topicPolicy, [
    'PolicyDocument',
    'Statement',
    1,
    'Condition',
    'StringEquals',
  ]),
  property('only our alarms are told', topicPolicy, ['PolicyDocument', 'Statement', 1, 'Condition', 'ArnLike']),
  resource('there is a dashboard', 'AWS::CloudWatch::Dashboard'),
  resource('there is a budget', 'AWS::Budgets::Budget'),
  property('the budget can be replaced', ['AWS::Budgets::Budget'], ['Budget', 'BudgetName'], 'ministry-plan-monthly'),
  property('the budget tells what will be spent', ['AWS::Budgets::Budget'], ['NotificationsWithSubscribers', 2]),
  property(
    'somebody reads of the budget',
    ['AWS::Budgets::Budget'],
    ['NotificationsWithSubscribers', 0, 'Subscribers'],
    [],
  ),
  ...tags.map(
    (key, index): Hardening => ({
      name: `everything has a tag ${key}`,
      takeAway: (templates) => {
        const tagged = [...ofType(templates, 'AWS::SQS::Queue'), ...ofType(templates, 'AWS::Lambda::Function')][
          index
        ]?.[1];
        const list = tagged?.Properties['Tags'] as { Key: string }[];
        list.splice(
          list.findIndex(({ Key }) => Key === key),
          1,
        );
      },
    }),
  ),
  {
    name: 'the table has its tags',
    takeAway: (templates) => {
      const [replica] = find(templates, 'AWS::DynamoDB::GlobalTable').Properties['Replicas'] as { Tags?: unknown }[];
      delete replica?.Tags;
    },
  },
];
