import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { observers } from './observers.ts';

/**
 * Every figure that a function tells CloudWatch; its only dimension is the function's name, for each other value of a
 * dimension would be a metric to pay for.
 */
export type MetricName =
  | 'Watched'
  | 'SpreadsheetsListed'
  | 'MessagesSent'
  | 'SpreadsheetsWaiting'
  | 'OldestUnreadSeconds'
  | 'DepartmentsUnreachable'
  | 'Ingested'
  | 'Accepted'
  | 'Returned'
  | 'Held'
  | 'ReadsRefused'
  | 'IngestFailed'
  | 'LagSeconds'
  | 'WorkbooksRendered'
  | 'MailsSent'
  | 'MailsWaiting'
  | 'MailsFailed'
  | 'MailsUnknown'
  | 'MailsReturned'
  | 'DeliveriesMissing'
  | 'GoogleSignInRefused'
  | 'HandlerFailed';

/** Adds to the figures of this run: a count, or seconds. */
export function addMetric(name: MetricName, value: number): void {
  observers().metrics.addMetric(name, name.endsWith('Seconds') ? MetricUnit.Seconds : MetricUnit.Count, value);
}
