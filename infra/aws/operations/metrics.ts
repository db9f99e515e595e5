import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { CountingFunction, MetricOf } from '../../resources/metrics.ts';
import type { Names } from '../names.ts';

/** How the values of a time are made one, and how long that time is. */
export interface Summed {
  readonly statistic: 'Sum' | 'Maximum' | 'Minimum' | 'p50' | 'p95';
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
  metricName: 'ApproximateNumberOfMessagesVisible' | 'ApproximateAgeOfOldestMessage' | 'NumberOfMessagesSent',
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
  metricName: 'Errors' | 'Throttles' | 'Duration' | 'ConcurrentExecutions',
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

/** A figure that is reckoned from metrics: `m0`, `m1` … in the order given. */
export const reckoned = (
  label: string,
  expression: string,
  metrics: readonly Metric[],
  minutes: number,
): MathExpression =>
  new MathExpression({
    ...{ label, expression, period: Duration.minutes(minutes) },
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
  });

/** All of them together; one of which nothing was told counts for nothing. */
export const together = (label: string, metrics: readonly Metric[], minutes: number): MathExpression =>
  reckoned(label, metrics.map((_, index) => `FILL(m${index}, 0)`).join(' + '), metrics, minutes);
