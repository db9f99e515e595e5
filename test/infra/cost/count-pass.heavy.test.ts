import { readFileSync } from 'node:fs';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countInProcess } from '../../../infra/cost/count/count-all.ts';
import { type CountedServers, startCountedServers } from '../../../infra/cost/count/counted-servers.ts';
import { itemBytes } from '../../../infra/cost/count/item-bytes.ts';
import type { CountedPass } from '../../../infra/cost/count/count-pass.ts';
import { type StepCount, sumOf } from '../../../infra/cost/count/step-count.ts';
import type { Counted } from '../../../infra/cost/cost-basis.ts';

const kept = JSON.parse(readFileSync(new URL('../../../docs/cost.json', import.meta.url), 'utf8')) as Counted;

describe('a counted pass', () => {
  let pass: CountedPass;
  beforeAll(async () => {
    pass = await countInProcess(1);
  }, 120_000);

  const stepOf = (name: string): StepCount => {
    const step = pass.steps[name];
    if (!step) throw new Error(`«${name}» was not counted: ${Object.keys(pass.steps).join(', ')}`);
    return step;
  };
  const times = (step: string, begins: string): number => sumOf(stepOf(step), 'times', begins);

  it('puts a version once for every ingest that comes into force, and for no other', () => {
    expect(stepOf('edit: ingest comes into force').runs).toBe(12);
    expect(times('edit: ingest comes into force', 'dynamodb PutItem V#')).toBe(1);
    for (const step of [
      'edit: ingest reads our own answer',
      'fault: ingest returned',
      'framework: ingest weighed again',
    ])
      expect([step, times(step, 'dynamodb PutItem V#')]).toEqual([step, 0]);
  });

  it('reads a spreadsheet once an ingest, answers it once, and not at all where it is only weighed again', () => {
    expect(times('edit: ingest comes into force', 'google GET /v4/')).toBe(1);
    expect(times('edit: ingest comes into force', 'google POST /v4/')).toBe(1);
    expect(times('fault: ingest returned', 'google POST /v4/')).toBe(1);
    expect(times('edit: ingest reads our own answer', 'google POST ')).toBe(0);
    expect(times('framework: ingest weighed again', 'google ')).toBe(0);
  });

  it('sends nothing where nothing is due, and writes nothing', () => {
    expect(times('watch, nothing due', 'google GET /drive/')).toBe(1);
    expect(times('watch, nothing due', 'sqs ')).toBe(0);
    expect(sumOf(stepOf('watch, nothing due'), 'writeUnits')).toBe(0);
  });

  it('puts each workbook once, and mails a delivery once', () => {
    expect(times('report', 's3 PUT')).toBe(5);
    expect(times('report, nothing changed', 's3 PUT')).toBe(0);
    expect(times('delivery', 'ses SendEmail')).toBe(1);
    expect(sumOf(stepOf('delivery'), 'sentBytes', 'ses ')).toBeGreaterThan(10_000);
  });

  // One spreadsheet's share: what does not depend on how many departments there are.
  const alone = Object.keys(kept.passes[0].steps).filter((step) => step.includes(': ingest '));

  it.each(alone)('takes the requests that are kept: %s (npm run cost -- --keep, where the product changed)', (step) => {
    const timesOf = ({ calls }: StepCount) =>
      Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, call.times]));
    expect(timesOf(stepOf(step))).toEqual(timesOf(kept.passes[0].steps[step] as StepCount));
  });

  it.each(alone)('stores what is kept, give or take a tenth: %s', (step) => {
    const [now, then] = [stepOf(step), kept.passes[0].steps[step] as StepCount].map((count) => [
      sumOf(count, 'storedBytes', 'dynamodb '),
      sumOf(count, 'writeUnits'),
    ]);
    for (const [index, figure] of (now ?? []).entries()) {
      expect(figure).toBeGreaterThan((then?.[index] ?? 0) * 0.9);
      expect(figure).toBeLessThan((then?.[index] ?? 0) * 1.1);
    }
  });
});

describe('the servers that count', () => {
  let servers: CountedServers;
  let client: DynamoDBClient;
  beforeAll(async () => {
    servers = await startCountedServers();
    const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = '', AWS_REGION: region = '' } = servers.variables;
    client = new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  }, 60_000);
  afterAll(() => servers.close());

  const asked = { ReturnConsumedCapacity: 'TOTAL', TableName: 'plan' } as const;
  const itemOf = (letters: number) => ({ PK: { S: 'CYCLES' }, SK: { S: 'c' }, title: { S: 'خ'.repeat(letters) } });

  it('count one call more where one more is made', async () => {
    const get = new GetItemCommand({ ...asked, Key: { PK: { S: 'CYCLES' }, SK: { S: 'none' } } });
    await servers.take();
    await client.send(get);
    expect(await servers.take()).toHaveLength(1);
    await client.send(get);
    await client.send(get);
    expect(await servers.take()).toHaveLength(2);
    expect(await servers.take()).toEqual([]);
  });

  it.each([400, 500, 600, 2_000, 5_000])(
    'tell DynamoDB’s own units of an item of %i Arabic letters',
    async (letters) => {
      const Item = itemOf(letters);
      const before = await client.send(new GetItemCommand({ ...asked, Key: { PK: Item.PK, SK: Item.SK } }));
      await servers.take();
      await client.send(new PutItemCommand({ ...asked, Item }));
      await client.send(new GetItemCommand({ ...asked, Key: { PK: Item.PK, SK: Item.SK }, ConsistentRead: true }));
      await client.send(new GetItemCommand({ ...asked, Key: { PK: Item.PK, SK: Item.SK } }));
      const [put, strong, eventual] = await servers.take();
      const larger = Math.max(itemBytes(Item), before.Item ? itemBytes(before.Item as never) : 0);
      expect(put?.writeUnits).toBe(Math.ceil(larger / 1024));
      expect(strong?.readUnits).toBe(Math.ceil(itemBytes(Item) / 4096));
      expect(eventual?.readUnits).toBe(Math.ceil(itemBytes(Item) / 4096) / 2);
    },
  );
});
