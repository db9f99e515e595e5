import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { DepartmentRecord } from '../../shared/ports/records.ts';
import { publishCycle, type Published } from '../../shared/publication.ts';
import { openWorld } from '../world.ts';
import { runBroken } from './break-calls.ts';
import { type Fault, type GoogleProxy, startGoogleProxy, transient } from './google-proxy.ts';
import { long } from './kill-points.ts';
import { enter, firstActivity, publishedFiles } from './sheet-edits.ts';
import { smallCycle } from './small-cycle.ts';

const requests = {
  find: /^GET \/drive\/v3\/files/,
  create: /^POST \/drive\/v3\/files/,
  'ask whether it is filled': /^GET \/v4\/spreadsheets\//,
  fill: /^POST \/v4\/spreadsheets\/.*:batchUpdate/,
} as const;
type Request = keyof typeof requests;

const connectionLost = transient['a connection that breaks before the answer'] as Fault;
const telling = ['a 200 whose JSON is cut', 'a 200 with an empty object', 'a 503'];
const faults = long ? Object.keys(transient) : telling;
const cases = (Object.keys(requests) as Request[]).flatMap((request) => faults.map((fault) => ({ request, fault })));

/** What a publisher leaves that dies before it can say whose the spreadsheet is; the store itself never goes back. */
async function putAsIfNeverAssigned(cycle: string, department: DepartmentRecord): Promise<void> {
  const Item = { ...department, PK: `CYCLE#${cycle}`, SK: `DEPARTMENT#${department.id}` };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  await client.send(new PutCommand({ TableName: process.env['TABLE_NAME'], Item }));
}

describe('a publisher', () => {
  const world = openWorld();
  let proxy: GoogleProxy;
  let cycles = 0;

  beforeAll(async () => {
    proxy = await startGoogleProxy(process.env['GOOGLE_ROOT_URL'] ?? '');
    Object.assign(process.env, { GOOGLE_ROOT_URL: proxy.url, DEADLINE_SECONDS: '0.7' });
    expect(world.home).not.toBe('');
  });
  afterEach(() => proxy.heal());
  afterAll(() => proxy.close());

  function publish(cycle: string, owner = 'administrator', leaseMs = 60_000): Promise<Published> {
    const { ports, publisher } = runtime();
    return publishCycle(ports.store, publisher, smallCycle(cycle), { owner, leaseMs });
  }

  async function publishWhile(cycle: string, request: Request, fault: Fault): Promise<void> {
    proxy.breakAnswers(requests[request], fault);
    await publish(cycle).catch(() => undefined);
    proxy.heal();
  }

  async function expectOneSpreadsheetEach(cycle: string, point = cycle): Promise<void> {
    const files = await publishedFiles(proxy.url, process.env['DRIVE_ID'] ?? '');
    const { departments } = await runtime().ports.store.state(cycle);
    for (const { id, spreadsheetId } of departments)
      expect(files.get(`${cycle}/${id}`), `${id}, ${point}`).toEqual([spreadsheetId]);
    expect(departments).toHaveLength(2);
  }

  it.each(cases)(
    'that gets $fault when it wants to $request leaves one spreadsheet each, once it is run again',
    async ({ request, fault }) => {
      const cycle = `cycle-${++cycles}`;
      // A first run created a spreadsheet and never heard of it.
      await publishWhile(cycle, 'create', connectionLost);
      await publishWhile(cycle, request, transient[fault] as Fault);
      await publish(cycle);
      await expectOneSpreadsheetEach(cycle);
    },
  );

  it.each(faults)(
    'that gets %s when it asks whether a spreadsheet is filled leaves what people wrote there',
    async (fault) => {
      const cycle = `cycle-${++cycles}`;
      await publish(cycle);
      const { store } = runtime().ports;
      const { departments } = await store.state(cycle);
      const { spreadsheetId = '', ...unregistered } = departments[1] ?? { id: '', name: '', type: '', order: 1 };
      await enter(proxy.url, spreadsheetId, firstActivity, 'كتبه أحد');
      await putAsIfNeverAssigned(cycle, unregistered);
      await publishWhile(cycle, 'ask whether it is filled', transient[fault] as Fault);
      await publish(cycle);
      await expectOneSpreadsheetEach(cycle);
      const { tabs } = await runtime().ports.spreadsheets.pull(spreadsheetId);
      expect(tabs.flatMap(({ cells }) => cells).map(({ text }) => text)).toContain('كتبه أحد');
    },
  );

  it('that was frozen for longer than its lease makes no second spreadsheet of what another one published', async () => {
    const dry = await runBroken(() => publish(`cycle-${++cycles}`));
    for (const [index, { service, operation }] of dry.entries()) {
      const cycle = `cycle-${++cycles}`;
      const call = index + 1;
      const other = async () => {
        await sleep(60);
        await publish(cycle, 'somebody else');
      };
      // Whether the frozen one then fails does not matter; nobody needs it any more.
      const frozen = runBroken(() => publish(cycle, 'administrator', 50), { call, how: 'frozen', meanwhile: other });
      await frozen.catch(() => undefined);
      await expectOneSpreadsheetEach(cycle, `frozen before call ${call}, ${service} ${operation}`);
    }
  });

  it('that failed lets another one publish at once', async () => {
    const cycle = `cycle-${++cycles}`;
    await publishWhile(cycle, 'fill', transient['a 503'] as Fault);
    await publish(cycle, 'somebody else');
    await expectOneSpreadsheetEach(cycle);
  });
});
