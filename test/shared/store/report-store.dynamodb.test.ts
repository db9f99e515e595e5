import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { startDynamodbServer } from '../../../infra/local/dynamodb/dynamodb-server.ts';
import type { ReportRecord } from '../../../shared/ports/records.ts';
import { DynamoReportStore } from '../../../shared/store/report-store.dynamodb.ts';
import { clientOf, closing, temporaryHome } from '../../infra/local/temporary-home.ts';

const record = (pinsSha256: string): ReportRecord => ({
  ...{ id: 'budget', asOf: '2026-03-01T06:00:00.000Z', key: pinsSha256, sha256: 's', pinsSha256, versions: { a: 1 } },
});

it('a report is found by its pins, and the first of some data by that data, whatever came after it', async () => {
  const home = await temporaryHome();
  const { url } = closing(await startDynamodbServer({ home, port: 0, tables: [{ name: 'plan' }] }));
  const store = new DynamoReportStore(DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(url))), 'plan');
  for (const pins of ['one', 'two']) await store.add('cycle', record(pins), 'data');
  expect(await store.byPins('cycle', 'budget', 'two')).toEqual(record('two'));
  expect(await store.first('cycle', 'budget', 'data')).toEqual(record('one'));
  for (const [cycle, id, key] of [
    ['other', 'budget', 'one'],
    ['cycle', 'other', 'one'],
    ['cycle', 'budget', 'three'],
  ] as const)
    expect(await store.byPins(cycle, id, key)).toBeUndefined();
  expect(await store.first('cycle', 'budget', 'one')).toBeUndefined();
});
