import type { DeliveryRecord, DeliveryState } from '../shared/ports/delivery-record.ts';
import { addMetric, type MetricName } from './handling/metric.ts';
import { observers } from './handling/observers.ts';

const metrics: Partial<Record<DeliveryState, MetricName>> = {
  sent: 'MailsSent',
  waiting: 'MailsWaiting',
  failed: 'MailsFailed',
  unknown: 'MailsUnknown',
};

/** Tells operators how a delivery stands: a figure, and a line of the log, loud where somebody has to look. */
export function tellDelivery({ cycle, state, report, period, attempt, failure }: DeliveryRecord): void {
  const metric = metrics[state];
  if (metric) addMetric(metric, 1);
  // Not the failure's words: they may name a recipient.
  const told = { cycle, delivery: state, report, period, attempt, failure: failure?.code };
  const { logger } = observers();
  if (state === 'failed' || state === 'unknown') logger.error('delivery', told);
  else logger.info('delivery', told);
}
