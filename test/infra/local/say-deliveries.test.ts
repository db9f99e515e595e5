import { expect, it } from 'vitest';
import { sayDeliveries } from '../../../infra/local/say-deliveries.ts';
import { deliveryRecord } from '../../shared/deliver/delivery-records.ts';

const record = deliveryRecord({ state: 'sent' });

it('what was done is said as the events leave it', async () => {
  const said: string[] = [];
  let latest = record;
  const bring = async () =>
    void (latest = deliveryRecord({ state: 'failed', failure: { code: 'Email Bounced', message: '' } }));
  const world = { bring, latest: async () => latest, say: (line: string) => void said.push(line) };
  expect(await sayDeliveries([record], world)).toBe(false);
  expect(said[0]).toContain('budget-alignment 2026-03: failed');
  expect(said.at(-1)).toContain('Email Bounced');
});

it('what was done is said also where the events cannot be brought, and that is thrown then', async () => {
  const said: string[] = [];
  const bring = () => Promise.reject(new Error('no folder'));
  const world = { bring, latest: async () => undefined, say: (line: string) => void said.push(line) };
  await expect(sayDeliveries([record], world)).rejects.toThrow('no folder');
  expect(said[0]).toContain('budget-alignment 2026-03: sent');
});
