import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { startDynamodbServer } from '../../../infra/local/dynamodb/dynamodb-server.ts';
import type { DeliveryRecord } from '../../../shared/ports/delivery-record.ts';
import { DynamoDeliveryStore } from '../../../shared/store/delivery-store.dynamodb.ts';
import { clientOf, closing, temporaryHome } from '../../infra/local/temporary-home.ts';
import { deliveryRecord } from '../deliver/delivery-records.ts';

const cycle = '2024-2026';
const fileAsOf = (asOf: string) => ({ id: 'r', asOf, key: 'k', sha256: 's', pinsSha256: 'p', versions: { a: 1 } });

describe('the store of deliveries', () => {
  let store: DynamoDeliveryStore;
  beforeEach(async () => {
    const home = await temporaryHome();
    const { url } = closing(await startDynamodbServer({ home, port: 0, tables: [{ name: 'plan' }] }));
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(url)));
    store = new DynamoDeliveryStore(client, 'plan');
  });

  it('gives the claim to one of many, and every later change too', async () => {
    const claims = ['a', 'b', 'c', 'd'].map((claimedBy) => store.add(deliveryRecord({ claimedBy })));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    const changes = (['sent', 'unknown', 'failed'] as const).map((state) =>
      store.add(deliveryRecord({ change: 2, state })),
    );
    expect((await Promise.all(changes)).filter(Boolean)).toHaveLength(1);
  });

  it('keeps every state as it was, and knows the latest, also after more than nine', async () => {
    const states = Array.from({ length: 12 }, (_, index) =>
      deliveryRecord({ change: index + 1, claimedBy: `${index}` }),
    );
    for (const state of states) await store.add(state);
    expect(await store.latest(deliveryRecord())).toEqual(states.at(-1));
    expect(await store.history(deliveryRecord())).toEqual(states);
    expect(await store.latest(deliveryRecord({ period: '2026-04' }))).toBeUndefined();
  });

  it('lists how each delivery of a cycle stands', async () => {
    const other = deliveryRecord({ report: 'budget', period: '2026-Q1' });
    for (const record of [deliveryRecord(), deliveryRecord({ change: 2, state: 'sent' }), other])
      await store.add(record);
    await store.add(deliveryRecord({ cycle: '2024-2026-b' }));
    expect((await store.list(cycle)).map(({ report, state }) => [report, state])).toEqual([
      ...[
        ['budget', 'claimed'],
        ['budget-alignment', 'sent'],
      ],
    ]);
  });

  it('finds the last one that was sent and brought something, before an instant', async () => {
    const month = (period: string, changes: Partial<DeliveryRecord> = {}) =>
      store.add(deliveryRecord({ period, state: 'sent', file: fileAsOf(`${period}-01T06:00:00.000Z`), ...changes }));
    await month('2026-01');
    await month('2026-02', { attachment: 'too-large' });
    await month('2026-03', { attachment: 'withheld' });
    await month('2026-04', { state: 'unknown' });
    await month('2026-05');
    await month('2026-05', { change: 2, state: 'failed' });
    const before = async (instant: string) => (await store.lastSent(cycle, 'budget-alignment', instant))?.period;
    expect(await before('2026-06-01T06:00:00.000Z')).toBe('2026-02');
    expect(await before('2026-02-01T06:00:00.000Z'), 'not the instant itself').toBe('2026-01');
    expect(await before('2026-01-01T06:00:00.000Z')).toBeUndefined();
    expect(await store.lastSent(cycle, 'budget', '2027')).toBeUndefined();
  });

  it('finds the file of an instant that people have, may have or will have', async () => {
    const asOf = '2026-01-01T06:00:00.000Z';
    const brought = (report: string) => store.broughtAsOf(cycle, report, asOf);
    for (const state of ['claimed', 'unknown', 'sent', 'waiting', 'failed'] as const)
      await store.add(deliveryRecord({ report: state, state, file: fileAsOf(asOf) }));
    await store.add(deliveryRecord({ report: 'f2', state: 'failed', mayBeSecond: true, file: fileAsOf(asOf) }));
    for (const report of ['claimed', 'unknown', 'sent', 'waiting', 'f2'])
      expect(await brought(report), report).toEqual(fileAsOf(asOf));
    for (const report of ['failed', 'other']) expect(await brought(report), report).toBeUndefined();
    await store.add(deliveryRecord({ report: 'w', state: 'sent', attachment: 'withheld', file: fileAsOf(asOf) }));
    expect(await brought('w'), 'nobody has it').toBeUndefined();
    expect(await store.broughtAsOf(cycle, 'sent', '2026-01-01T06:00:00.001Z')).toBeUndefined();
  });
});
