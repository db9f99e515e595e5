import { expect, it } from 'vitest';
import { missingDeliveries } from '../../shared/missing-deliveries.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { DeliveryPorts } from '../../shared/ports/ports.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';

const [template] = budgetDelivery().deliveries;
// 08:00 in Hebron is 06:00 in UTC in January, 05:00 in July.
const deliveries = [{ ...template!, report: 'finance-report', schedule: 'cron(0 8 1 * ? *)' }];

const scheduled = { cycle: '2024-2026', timeZone: 'Asia/Hebron' };

const missingAt = (at: string, records: readonly Partial<DeliveryRecord>[] = [], of = scheduled) => {
  const ports = {
    now: () => new Date(at),
    store: { cycles: async () => [{ id: '2024-2026', timeZone: 'Africa/Casablanca' }] },
    deliveries: { list: async () => records },
  } as unknown as DeliveryPorts;
  return missingDeliveries(ports, { deliveries }, of);
};
const delivered = { report: 'finance-report', scheduledAt: '2026-01-01T06:00:00.000Z' };

it('a report is missing a quarter of an hour after its time, and for a day', async () => {
  expect(await missingAt('2026-01-01T06:14:59.000Z')).toEqual([]);
  expect(await missingAt('2026-01-01T06:15:00.000Z')).toEqual(['finance-report']);
  expect(await missingAt('2026-01-02T05:59:00.000Z')).toEqual(['finance-report']);
  expect(await missingAt('2026-01-02T06:00:00.000Z')).toEqual([]);
});

it('a report whose delivery began is not missing, whatever became of it', async () => {
  expect(await missingAt('2026-01-01T06:20:00.000Z', [delivered])).toEqual([]);
  expect(await missingAt('2026-01-01T06:20:00.000Z', [{ ...delivered, report: 'sdg-links' }])).toEqual([
    'finance-report',
  ]);
});

it('the delivery of a former month does not count for this one', async () => {
  expect(await missingAt('2026-07-01T05:30:00.000Z', [delivered])).toEqual(['finance-report']);
});

it('of a cycle that is not there yet nothing is missing', async () => {
  expect(await missingAt('2026-01-01T06:20:00.000Z', [], { ...scheduled, cycle: '2027-2029' })).toEqual([]);
});

it('a report is missing by the clocks of its schedule, whatever the cycle’s own are', async () => {
  const casablanca = { ...scheduled, timeZone: 'Africa/Casablanca' };
  expect(await missingAt('2026-01-01T06:20:00.000Z', [], casablanca)).toEqual([]);
  expect(await missingAt('2026-01-01T07:20:00.000Z', [], casablanca)).toEqual(['finance-report']);
});
