import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import db, { type Level, type Store } from 'dynalite/db/index.js';
import { type TableResource, tableKeys } from '../../resources.ts';
import { awsJson, type Json, type Operations } from '../aws-json.ts';
import { type LocalAddress, type LocalServer, startHttpServer } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { type Operation, operationsServed, run } from './dynalite-operations.ts';

const maxBodyBytes = 16 * 1024 * 1024;

/** dynalite leaves a write to the operating system; a commit must also outlive a power cut. */
const syncWrites = (level: Level): void => {
  const plain = Object.getPrototypeOf(level) as {
    put(key: string, value: unknown, options: object): Promise<void>;
    del(key: string, options: object): Promise<void>;
  };
  level.put = (key, value, done) => {
    plain.put.call(level, key, value, { sync: true }).then(() => done(null), done);
  };
  level.del = (key, done) => {
    plain.del.call(level, key, { sync: true }).then(() => done(null), done);
  };
};

const openStore = async (home: string): Promise<Store> => {
  const path = join(home, 'dynamodb');
  await mkdir(path, { recursive: true });
  const store = db.create({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await store.db.open(); // fails at once where another process has the folder open; the first call would hang
  syncWrites(store.db);
  return store;
};

const keyOf = (name: string, type: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType: type });
const createInput = (name: string): Json => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: Object.values(tableKeys).map((key) => ({ AttributeName: key, AttributeType: 'S' })),
  KeySchema: [keyOf(tableKeys.partition, 'HASH'), keyOf(tableKeys.sort, 'RANGE')],
});

const describe = async (store: Store, name: string): Promise<Json | undefined> => {
  try {
    return (await run(store, 'DescribeTable', { TableName: name }))['Table'] as Json;
  } catch (error) {
    if (error instanceof ServiceError && error.code.endsWith('#ResourceNotFoundException')) return undefined;
    throw error;
  }
};

// A table is first stored as CREATING. Killed just then, dynalite would leave it so for ever: it is finished here.
const ensureTable = async (store: Store, { name }: TableResource): Promise<void> => {
  const table =
    (await describe(store, name)) ?? (await run(store, 'CreateTable', createInput(name)))['TableDescription'];
  if ((table as Json)['TableStatus'] === 'ACTIVE') return;
  const active = { ...(table as Json), TableStatus: 'ACTIVE' };
  await new Promise<void>((resolve, reject) => {
    store.tableDb.put(name, active, (error) => (error ? reject(error) : resolve()));
  });
};

/** Starts a DynamoDB on `home/dynamodb` that serves reads and writes of the given tables, creating what is absent. */
export const startDynamodbServer = async (
  address: LocalAddress & { readonly tables: readonly TableResource[] },
): Promise<LocalServer> => {
  const store = await openStore(address.home);
  for (const table of address.tables) await ensureTable(store, table);
  const serve = (name: Operation) => [name, (input: Json) => run(store, name, input)] as const;
  const operations: Operations = Object.fromEntries(operationsServed.map(serve));
  const server = await startHttpServer(address, { maxBodyBytes, ...awsJson('DynamoDB_20120810', operations) });
  const close = async (): Promise<void> => {
    await server.close();
    await store.lifecycleManager.gracefulClose();
  };
  return { url: server.url, close };
};
