import { at } from '../json-path.ts';
import { ofType } from '../synthesized.ts';
import { type Check, unless, unlessTrue } from './check.ts';

/** The schedules: what must run does, by the right clocks, and what cannot start is kept. */
export const aboutSchedules: Check = (templates) => {
  const schedules = ofType(templates, 'AWS::Scheduler::Schedule');
  const propertiesOf = (name: string): unknown =>
    schedules.find(([, { Properties }]) => Properties['Name'] === name)?.[1].Properties;
  const expressionOf = (name: string): unknown => at(propertiesOf(name), 'ScheduleExpression');
  const inputOf = (name: string): unknown => at(propertiesOf(name), 'Target', 'Input');
  return [
    ...unlessTrue(expressionOf('watch') === 'rate(5 minutes)', 'the spreadsheets are not looked at every five minutes'),
    ...unlessTrue(expressionOf('finish-deliveries') === 'rate(15 minutes)', 'unfinished deliveries stay unfinished'),
    ...unlessTrue(expressionOf('workbooks') !== undefined, 'no workbooks are made at night'),
    ...unlessTrue(expressionOf('deliver-finance-report') !== undefined, 'finance’s report is not delivered'),
    ...unlessTrue(
      inputOf('finish-deliveries') === '{"finish":true,"cycle":"2021-2023","timeZone":"Asia/Hebron"}',
      'deliveries are held to be missing by other clocks than those of their schedules',
    ),
    ...schedules.flatMap((schedule) => {
      const { ScheduleExpression: expression, Target } = schedule[1].Properties;
      const isCron = String(expression).startsWith('cron');
      return [
        ...unless(schedule, ['State'], 'ENABLED'),
        ...unless(schedule, ['FlexibleTimeWindow', 'Mode'], 'OFF'),
        ...unless(schedule, ['ScheduleExpressionTimezone'], isCron ? 'Asia/Hebron' : undefined),
        ...unlessTrue(
          /^ministry-plan-\w+$/.test(String(schedule[1].Properties['GroupName'])),
          `${schedule[0]} stands in no group of ours`,
        ),
        ...unlessTrue(
          String(at(Target, 'DeadLetterConfig', 'Arn')).endsWith('-failed-runs'),
          `a run of ${schedule[0]} that cannot start is lost`,
        ),
        ...unlessTrue(
          Number(at(Target, 'RetryPolicy', 'MaximumEventAgeInSeconds')) <= 86_400,
          `${schedule[0]} is tried in a way that nobody chose`,
        ),
        ...unlessTrue(
          String(at(Target, 'RoleArn')).endsWith('-schedules'),
          `${schedule[0]} starts its runs as somebody else`,
        ),
      ];
    }),
  ];
};
