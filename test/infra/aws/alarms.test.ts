import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumptions } from '../../../infra/cost/assumptions.ts';
import { emittedMetrics } from '../../../infra/resources/metrics.ts';
import { at, listAt } from './json-path.ts';
import { resolved } from './resolved.ts';
import { ofType, type Resource, synthesized } from './synthesized.ts';

const templates = resolved(synthesized('prod'));
const alarms = ofType(templates, 'AWS::CloudWatch::Alarm');
const page = readFileSync(new URL('../../../docs/operate.md', import.meta.url), 'utf8');

const counted: Readonly<Record<string, readonly string[]>> = emittedMetrics;

/** A metric as it is written `namespace name dimension=value`. */
type Metric = string;

const isThere = (metric: Metric): boolean => {
  const [namespace, name = '', dimension = ''] = metric.split(' ');
  const [key, value = ''] = dimension.split('=');
  const has = (type: string, property: string): boolean =>
    ofType(templates, type).some(([, { Properties }]) => Properties[property] === value);
  switch (namespace) {
    case 'MinistryPlan/prod':
      return key === 'service' && Boolean(counted[value]?.includes(name));
    case 'AWS/SQS':
      return key === 'QueueName' && has('AWS::SQS::Queue', 'QueueName');
    case 'AWS/Lambda':
      return key === 'FunctionName' && has('AWS::Lambda::Function', 'FunctionName');
    case 'AWS/DynamoDB':
      return key === 'TableName' && has('AWS::DynamoDB::GlobalTable', 'TableName');
    default:
      return false;
  }
};

const written = (metric: unknown): Metric =>
  [
    ...[at(metric, 'Namespace'), at(metric, 'MetricName')],
    ...listAt(metric, 'Dimensions').map((each) => `${at(each, 'Name')}=${at(each, 'Value')}`),
  ].join(' ');

const metricsOf = ({ Properties }: Resource): Metric[] =>
  Properties['MetricName'] === undefined
    ? listAt(Properties, 'Metrics').flatMap((each) =>
        at(each, 'MetricStat') === undefined ? [] : [written(at(each, 'MetricStat', 'Metric'))],
      )
    : [written(Properties)];

/** The part of the page under a heading, up to the next one. */
const sectionOf = (heading: string): string =>
  page.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

describe('an alarm', () => {
  it.each(alarms.map(([, alarm]) => [alarm.Properties['AlarmName'], alarm] as const))(
    '%s rests on metrics that somebody emits',
    (_, alarm) => {
      const metrics = metricsOf(alarm);
      expect(metrics.length).toBeGreaterThan(0);
      expect(metrics.filter((metric) => !isThere(metric))).toEqual([]);
    },
  );

  it.each(
    alarms.map(([, { Properties }]) => [Properties['AlarmName'], String(Properties['AlarmDescription'])] as const),
  )('%s leads to a page that says its meaning, where to look and what to do', (name, description) => {
    const heading = /docs\/operate\.md#(\S+)$/.exec(description)?.[1] ?? '';
    expect(name).toBe(`ministry-plan-prod-${heading}`);
    const section = sectionOf(heading);
    for (const part of ['**Meaning.**', '**First look.**', '**Remedy.**']) expect(section).toContain(part);
  });

  it('is one of a few: CloudWatch takes ten cents a month for each metric of each', () => {
    const dollars = 0.1 * alarms.reduce((sum, [, alarm]) => sum + metricsOf(alarm).length, 0);
    expect(alarms.length).toBeLessThanOrEqual(15);
    expect(dollars).toBeLessThanOrEqual(4);
  });

  it('is one of as many as the costs are reckoned with', () => {
    expect(assumptions.alarmMetrics).toBe(alarms.flatMap(([, alarm]) => metricsOf(alarm)).length);
  });
});

describe('the page for those who operate', () => {
  it('tells of no alarm that there is not', () => {
    const told = [...page.matchAll(/^### ([a-z-]+)$/gm)].map(([, heading]) => `ministry-plan-prod-${heading}`);
    expect(told.toSorted()).toEqual(alarms.map(([, { Properties }]) => Properties['AlarmName']).toSorted());
  });

  it('says what to do in each case that is foreseen', () => {
    for (const heading of ['Redrive', 'Lost access', 'Quota', 'Restore', 'Freeze a cycle', 'Mail in doubt'])
      expect(sectionOf(heading).length).toBeGreaterThan(200);
  });

  it('names things as they are called', () => {
    const called = ofType(templates, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties['FunctionName']);
    const queues = ofType(templates, 'AWS::SQS::Queue').map(([, { Properties }]) => Properties['QueueName']);
    const rest = ['ministry-plan-prod-plan', 'ministry-plan-prod-deliveries', 'ministry-plan-prod'];
    const named = [...page.matchAll(/ministry-plan-prod[a-z-]*/g)].map(([name]) => name.replace(/-$/, ''));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => ![...called, ...queues, ...rest].includes(name))).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('shows metrics that somebody emits', () => {
    const body = String(ofType(templates, 'AWS::CloudWatch::Dashboard')[0]?.[1].Properties['DashboardBody']);
    const shown = listAt(JSON.parse(body), 'widgets').flatMap((widget) => listAt(widget, 'properties', 'metrics'));
    const metrics = shown.map((row) => {
      const [namespace, name, key, value] = row as string[];
      return `${namespace} ${name} ${key}=${value}`;
    });
    expect(metrics.length).toBeGreaterThan(20);
    expect(metrics.filter((metric) => !isThere(metric))).toEqual([]);
  });
});
