import { request } from 'node:http';
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import db from 'dynalite/db/index.js';
import { expect, onTestFinished, test } from 'vitest';
import { startDynamodbServer } from '../../../../infra/local/dynamodb/dynamodb-server.ts';
import { run } from '../../../../infra/local/dynamodb/dynalite-operations.ts';
import { planTable } from '../../../../infra/resources.ts';
import { spawnServer } from '../server-process.ts';
import { clientOf, closing, temporaryHome } from '../temporary-home.ts';

const TableName = planTable.name;
const tables = [planTable];
const start = async (home: string) => closing(await startDynamodbServer({ home, port: 0, tables }));
const connect = (url: string) => {
  const client = new DynamoDBClient(clientOf(url));
  onTestFinished(() => client.destroy());
  return DynamoDBDocumentClient.from(client);
};
const fresh = async () => {
  const server = await start(await temporaryHome());
  return { server, client: connect(server.url) };
};
const ifAbsent = { ConditionExpression: 'attribute_not_exists(PK)' };
const version = (number: number) => ({ PK: 'CYC#2026', SK: `V#${String(number).padStart(10, '0')}` });

test('a second put of the same version loses, and the first stands', async () => {
  const { client } = await fresh();
  const put = (sha: string) => client.send(new PutCommand({ TableName, Item: { ...version(1), sha }, ...ifAbsent }));
  await put('first');
  await expect(put('second')).rejects.toThrow(ConditionalCheckFailedException);
  const { Item } = await client.send(new GetCommand({ TableName, Key: version(1), ConsistentRead: true }));
  expect(Item?.['sha']).toBe('first');
});

test('of twenty puts at once of one version exactly one wins', async () => {
  const { client } = await fresh();
  const put = (n: number) => client.send(new PutCommand({ TableName, Item: { ...version(1), n }, ...ifAbsent }));
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => put(n)));
  const wins = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
  expect(wins).toHaveLength(1);
  const { Item } = await client.send(new GetCommand({ TableName, Key: version(1), ConsistentRead: true }));
  expect(Item?.['n']).toBe(wins[0]);
});

test('versions come back in order of their number, newest first when asked, page by page', async () => {
  const { client } = await fresh();
  for (const n of [10, 9, 2]) await client.send(new PutCommand({ TableName, Item: version(n) }));
  const query = {
    TableName,
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :v)',
    ExpressionAttributeValues: { ':pk': 'CYC#2026', ':v': 'V#' },
    ScanIndexForward: false,
    Limit: 2,
  };
  const first = await client.send(new QueryCommand(query));
  const rest = await client.send(new QueryCommand({ ...query, ExclusiveStartKey: first.LastEvaluatedKey }));
  expect([...first.Items!, ...rest.Items!]).toEqual([version(10), version(9), version(2)]);
});

test('Arabic texts come back to the letter, in keys, values, names and conditions', async () => {
  const { client } = await fresh();
  const Key = { PK: 'قطاع#أوروبا', SK: 'خطة' };
  const Item = { ...Key, النص: 'تعزيز العلاقات الثنائية 🌍 "٣"\n\u0007', lone: '\ud800' };
  await client.send(new PutCommand({ TableName, Item }));
  const update = { UpdateExpression: 'SET #n = :new', ExpressionAttributeNames: { '#n': 'النص' } };
  const values = { ':new': 'جديد', ':old': Item.النص };
  const condition = { ConditionExpression: '#n = :old', ExpressionAttributeValues: values };
  const all = await client.send(new GetCommand({ TableName, Key }));
  await client.send(new UpdateCommand({ TableName, Key, ...update, ...condition }));
  const after = await client.send(new GetCommand({ TableName, Key }));
  expect(all.Item).toEqual(Item);
  expect(after.Item).toEqual({ ...Item, النص: 'جديد' });
});

test('capacity counts the bytes of Arabic text, not its letters', async () => {
  const { client } = await fresh();
  const ReturnConsumedCapacity = 'TOTAL';
  const Item = { ...version(1), text: 'س'.repeat(2000) }; // 4,000 bytes and the keys: 5 kB begun when written
  const written = await client.send(new PutCommand({ TableName, Item, ReturnConsumedCapacity }));
  const read = await client.send(new GetCommand({ TableName, Key: version(1), ReturnConsumedCapacity }));
  const strong = { TableName, Key: version(1), ConsistentRead: true, ReturnConsumedCapacity } as const;
  const readStrongly = await client.send(new GetCommand(strong));
  expect(written.ConsumedCapacity).toEqual({ TableName, CapacityUnits: 4 });
  expect(read.ConsumedCapacity?.CapacityUnits).toBe(0.5);
  expect(readStrongly.ConsumedCapacity?.CapacityUnits).toBe(1);
});

test('an item of more than 400 kB in bytes is refused, though its letters are fewer', async () => {
  const { client } = await fresh();
  const Item = { ...version(1), text: 'س'.repeat(250_000) };
  await expect(client.send(new PutCommand({ TableName, Item }))).rejects.toThrow('Item size has exceeded');
});

test('a query that finds nothing, and a batch, are charged as DynamoDB charges them', async () => {
  const { client } = await fresh();
  const ReturnConsumedCapacity = 'TOTAL';
  const none = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': 'none' },
      ReturnConsumedCapacity,
    }),
  );
  const Keys = [1, 2].map((n) => ({ PK: { S: version(n).PK }, SK: { S: version(n).SK } }));
  const batch = { RequestItems: { [TableName]: { Keys, ConsistentRead: true } }, ReturnConsumedCapacity } as const;
  const read = await client.send(new BatchGetItemCommand(batch));
  expect(none.ConsumedCapacity?.CapacityUnits).toBe(0.5);
  expect(read.ConsumedCapacity?.[0]?.CapacityUnits).toBe(2);
});

test('what is not served is refused, not overlooked', async () => {
  const { server, client } = await fresh();
  const create = new CreateTableCommand({ TableName: 'other', KeySchema: [], AttributeDefinitions: [] });
  await expect(client.send(create)).rejects.toMatchObject({ name: 'UnknownOperationException' });
  const overlooked = { TableName, Item: version(1), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  await expect(client.send(new PutCommand(overlooked))).rejects.toMatchObject({ name: 'ValidationException' });
  const absent = client.send(new GetCommand({ TableName: 'other', Key: version(1) }));
  await expect(absent).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const unsigned = await fetch(server.url, { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.Scan' } });
  expect(unsigned.status).toBe(403);
});

test('a client that goes away within a body does no harm', async () => {
  const { server, client } = await fresh();
  for (const target of ['DynamoDB_20120810.PutItem', 'nonsense']) {
    const headers = { 'x-amz-target': target, 'content-length': '1000' };
    const half = request(server.url, { method: 'POST', headers });
    half.on('error', () => undefined);
    half.write('{"TableName":');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = new Promise((resolve) => half.once('close', resolve));
    half.destroy();
    await closed;
  }
  await expect(client.send(new PutCommand({ TableName, Item: version(1) }))).resolves.toBeDefined();
});

test('a restart keeps everything', async () => {
  const home = await temporaryHome();
  const first = await startDynamodbServer({ home, port: 0, tables });
  await connect(first.url).send(new PutCommand({ TableName, Item: { ...version(1), نص: 'باق' } }));
  await first.close();
  const second = await start(home);
  const { Item } = await connect(second.url).send(new GetCommand({ TableName, Key: version(1) }));
  expect(Item).toEqual({ ...version(1), نص: 'باق' });
});

test('a kill right after an answer loses nothing', async () => {
  const home = await temporaryHome();
  const options = { home, port: 0, tables };
  const child = await spawnServer('dynamodb/dynamodb-server.ts', 'startDynamodbServer', options);
  const client = connect(child.url);
  for (const n of [1, 2, 3]) await client.send(new PutCommand({ TableName, Item: version(n) }));
  await child.kill();
  const { url } = await start(home);
  const found = [1, 2, 3].map((n) => connect(url).send(new GetCommand({ TableName, Key: version(n) })));
  expect((await Promise.all(found)).map(({ Item }) => Item)).toEqual([version(1), version(2), version(3)]);
});

test('a table that a kill left half made is finished at the next start', async () => {
  const home = await temporaryHome();
  const store = db.create({ path: `${home}/dynamodb`, createTableMs: 60_000 });
  const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
  await run(store, 'CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['PK', 'SK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')],
  });
  await store.lifecycleManager.gracefulClose();
  const client = connect((await start(home)).url);
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table).toMatchObject({ TableStatus: 'ACTIVE', BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } });
  await client.send(new PutCommand({ TableName, Item: version(1) }));
});

test('a second server on the same folder fails at once instead of hanging', async () => {
  const home = await temporaryHome();
  await start(home);
  await expect(startDynamodbServer({ home, port: 0, tables })).rejects.toThrow();
});
