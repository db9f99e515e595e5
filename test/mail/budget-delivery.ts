import type { Delivery, DeliverySettings } from '../../shared/deliver/delivery-settings.ts';

/** A configuration that delivers the alignment workbook every month, but for what a test changes in it. */
export const budgetDelivery = (changes: Partial<Delivery> = {}, sender: Partial<DeliverySettings> = {}) =>
  ({
    ...{ from: 'planning@ministry.example', configurationSet: 'deliveries' },
    deliveries: [
      {
        ...{ report: 'budget-alignment', period: 'month', schedule: 'cron(0 8 1 * ? *)' },
        ...{
          to: ['finance@ministry.example'],
          attachUpToBytes: 7_000_000,
          fetchFrom: 'من مجلد التقارير لدى وحدة التخطيط',
        },
        ...{ staleAfterDays: 5_000, mostIncompleteShare: 0.25, whenIncomplete: 'say', confirmWithinMinutes: 15 },
        ...changes,
      },
    ],
    ...sender,
  }) satisfies DeliverySettings;
