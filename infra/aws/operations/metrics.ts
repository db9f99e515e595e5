import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { CountingFunction, MetricOf } from '../../resources/metrics.ts';
import type { Names } from '../names.ts';

/** How the values of a time are made one, and how long that time is. */
export interface Summed {
  readonly statistic: 'Sum' | 'Maximum' | 'p50' | 'p95';
  readonly minutes: number;
}

const over = ({ statistic, minutes }: Summed) => ({ statistic, period: Duration.minutes(minutes) });

/** What the product’s own functions count. */
export const emitted = <F extends CountingFunction>(
  names: Names,
  service: F,
  metricName: MetricOf<F>,
  summed: Summed,
) =>
  new Metric({
    namespace: names.metrics,
    metricName,
    dimensionsMap: { service },
    label: `${service} ${metricName}`,
    ...over(summed),
  });

/** What SQS tells of a queue. */
export const ofQueue = (
  names: Names,
  queue: string,
  metricName:
    | 'ApproximateNumberOfMessagesVisible'
    | 'ApproximateNumberOfMessagesDelayed'
    | 'ApproximateAgeOfOldestMessage',
  summed: Summed,
) =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: names.of(queue) },
    label: `${queue} ${metricName}`,
    ...over(summed),
  });

/** What Lambda tells of a function. */
export const ofFunction = (
  names: Names,
  name: string,
  metricName: 'Errors' | 'Throttles' | 'Duration',
  summed: Summed,
) =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: names.of(name) },
    label: `${name} ${metricName}`,
    ...over(summed),
  });

/** What DynamoDB tells of the table. */
export const ofTable = (names: Names, metricName: 'ReadThrottleEvents' | 'WriteThrottleEvents', summed: Summed) =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: names.table },
    label: metricName,
    ...over(summed),
  });

/** A figure that is reckoned from others, by the names that its expression gives them. */
export const reckoned = (
  label: string,
  expression: string,
  usingMetrics: Readonly<Record<string, IMetric>>,
  minutes: number,
): MathExpression => new MathExpression({ label, expression, usingMetrics, period: Duration.minutes(minutes) });

/** All of them together; one of which nothing was told counts for nothing. */
export function together(label: string, metrics: readonly Metric[], minutes: number): MathExpression {
  const named = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  const expression = Object.keys(named)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return reckoned(label, expression, named, minutes);
}
