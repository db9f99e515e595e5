import { at, listAt } from '../json-path.ts';
import { ofType, type Templates } from '../synthesized.ts';
import { type Check, denies, statementsIn, unless, unlessTrue } from './check.ts';

const alarmNames = [
  ...['watch-silent', 'spreadsheets-given-up', 'spreadsheets-late', 'runs-failed', 'departments-unreachable'],
  ...['google-sign-in-refused', 'quota-exceeded', 'delivery-missing', 'mail-in-doubt', 'mail-failed'],
  ...['functions-fail', 'functions-throttled', 'functions-slow', 'table-throttled', 'readings-fail'],
];

/** Alarms, their readers, and the budget. */
export const aboutOperations: Check = (templates) => [
  ...aboutAlarms(templates),
  ...aboutTopic(templates),
  ...aboutBudget(templates),
];

const aboutAlarms: Check = (templates) => {
  const alarms = ofType(templates, 'AWS::CloudWatch::Alarm');
  const has = (name: string): boolean =>
    alarms.some(([, { Properties }]) => /^ministry-plan-\w+-(.*)$/.exec(String(Properties['AlarmName']))?.[1] === name);
  return [
    ...alarmNames.flatMap((name) => unlessTrue(has(name), `nobody is told of ${name}`)),
    ...unlessTrue(alarms.length <= 15, 'there are more alarms than are worth their price'),
    ...alarms.flatMap((alarm) => {
      const [id, { Properties }] = alarm;
      const isSilent = /-(?:watch-silent|delivery-missing)$/.test(String(Properties['AlarmName']));
      return [
        ...unless(alarm, ['ActionsEnabled'], true),
        ...unless(alarm, ['TreatMissingData'], isSilent ? 'breaching' : 'notBreaching'),
        ...['AlarmActions', 'OKActions'].flatMap((list) =>
          unlessTrue(String(listAt(Properties, list)).endsWith('-alarms'), `${id} tells nobody (${list})`),
        ),
        ...unlessTrue(
          /docs\/operate\.md#[a-z-]+$/.test(String(Properties['AlarmDescription'])),
          `${id} does not say what to do`,
        ),
      ];
    }),
    ...unlessTrue(ofType(templates, 'AWS::CloudWatch::Dashboard').length === 1, 'there is no dashboard'),
  ];
};

const aboutTopic: Check = (templates) => {
  const policy = ofType(templates, 'AWS::SNS::TopicPolicy')[0]?.[1].Properties['PolicyDocument'];
  const publishers = statementsIn(policy).filter(({ effect }) => effect === 'Allow');
  return [
    ...unlessTrue(ofType(templates, 'AWS::SNS::Subscription').length > 0, 'nobody reads the alarms'),
    ...unlessTrue(
      denies(policy, 'sns:Publish', { Bool: { 'aws:SecureTransport': 'false' } }),
      'the topic takes alarms without TLS',
    ),
    ...unlessTrue(
      publishers.length === 1 && at(publishers[0]?.principal, 'Service') === 'cloudwatch.amazonaws.com',
      'CloudWatch may not tell, or others may',
    ),
    ...unlessTrue(
      at(publishers[0]?.condition, 'StringEquals', 'aws:SourceAccount') !== undefined,
      'any account’s alarms are told as ours',
    ),
    ...unlessTrue(at(publishers[0]?.condition, 'ArnLike', 'aws:SourceArn') !== undefined, 'any alarm is told as ours'),
  ];
};

function aboutBudget(templates: Templates): string[] {
  const budgets = ofType(templates, 'AWS::Budgets::Budget');
  const told = listAt(budgets[0]?.[1].Properties, 'NotificationsWithSubscribers');
  const of = (type: string) => told.filter((each) => at(each, 'Notification', 'NotificationType') === type);
  return [
    ...unlessTrue(Number(at(budgets[0]?.[1].Properties, 'Budget', 'BudgetLimit', 'Amount')) > 0, 'there is no budget'),
    ...unlessTrue(of('ACTUAL').length === 2 && of('FORECASTED').length === 1, 'nobody is told of what is spent'),
    ...unlessTrue(
      told.every((each) => listAt(each, 'Subscribers').length > 0),
      'nobody reads of the budget',
    ),
  ];
}
