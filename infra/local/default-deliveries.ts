import type { DeliverySettings } from '../../shared/deliver/delivery-settings.ts';
import { deliveriesConfigurationSet } from '../resources.ts';

/** Who gets which report on this machine, until somebody writes `deliveries.json` into the home. */
export const defaultDeliveries: DeliverySettings = {
  from: 'planning@ministry.example',
  configurationSet: deliveriesConfigurationSet.name,
  deliveries: [
    {
      report: 'finance-report',
      period: 'month',
      schedule: 'cron(0 8 1 * ? *)',
      to: ['finance@ministry.example'],
      attachUpToBytes: 7_000_000,
      fetchFrom: 'يُطلب من وحدة التخطيط، وهو محفوظ لديها في مجلد reports.',
      mostIncompleteShare: 0.25,
      whenIncomplete: 'say',
      confirmWithinMinutes: 15,
    },
  ],
};
