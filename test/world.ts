import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import { handler as publishHandler } from '../functions/publish.ts';
import { runtime } from '../infra/local/runtime.ts';
import { runPass } from '../infra/local/pass.ts';
import type { PassSummary } from '../infra/local/pass-summary.ts';
import { type LocalServers, startServers } from '../infra/local/servers.ts';
import type { CycleToPublish } from '../shared/schema/entries.ts';

/** The product on this machine, as a test file drives it: servers in this process, the real handlers, a home of its own. */
export interface World {
  readonly home: string;
  /** Where a department's spreadsheet lies. */
  fileOf(department: string): Promise<string>;
  publish(cycle: CycleToPublish): Promise<void>;
  pass(cycle: string): Promise<PassSummary>;
}

/** Opens a world for all tests of a file: the handlers of one process know one environment, so one a file. */
export function openWorld(): World {
  let servers: LocalServers;
  const world = { home: '' } as { -readonly [K in keyof World]: World[K] };
  beforeAll(async () => {
    world.home = await mkdtemp(join(tmpdir(), 'world-'));
    servers = await startServers(world.home, 0);
    Object.assign(process.env, servers.variables, { RETRY_MINUTES: '0' });
  });
  afterAll(async () => {
    await servers.close();
    await rm(world.home, { recursive: true, force: true, maxRetries: 3 });
  });
  world.publish = async (cycle) => void (await publishHandler(cycle, { awsRequestId: 'test' } as Context));
  world.pass = async (cycle) => (await runPass(cycle, {}, { always: true })) as PassSummary;
  world.fileOf = async (department) => {
    const { ports } = runtime();
    const [cycle] = await ports.store.cycles();
    const { departments } = await ports.store.state(cycle?.id ?? '');
    const { spreadsheetId } = departments.find(({ id }) => id === department) ?? {};
    const file = (await ports.spreadsheets.list()).find((listed) => listed.spreadsheetId === spreadsheetId);
    return join(world.home, 'sheets', `${file?.name}.xlsx`);
  };
  return world;
}
