import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../generated/random.ts';
import { wholeHistory } from './histories.ts';
import { long, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { saysLast } from './start-process.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter, firstActivity } from './sheet-edits.ts';

const cycle = '2024-2026';
const key = { cycle, department: 'department-1' };
const passing = { do: 'pass', cycle, times: 1 } as const;
// A seed of its own for every long run; it is printed where something fails.
const seed = long ? Date.now() % 1_000_000 : 1;
const kills = long ? 200 : 2;

describe('a worker that is killed at a random moment of a whole pass', () => {
  const open = openServer();
  const random = createRandom(seed);

  beforeAll(async () => {
    await workToTheEnd(open.server, { do: 'publish', cycles: [cycle], departments: 1 });
    await workToTheEnd(open.server, passing);
  });

  it('loses nothing, and the next worker accepts each change once', async () => {
    const saved = ['توقيع اتفاقيات تعاون 1'];
    for (let kill = 0; kill < kills; kill++) {
      const { spreadsheetId } = await messageOf(open.runtime, cycle, key.department);
      saved.push(`نشاط معدّل ${kill}`);
      await enter(open.server.variables['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, firstActivity, saved.at(-1) ?? '');
      const worker = open.server.work(passing);
      await saysLast(worker, 'working');
      const ms = random.int(0, 250);
      await sleep(ms);
      await worker.kill();
      await workToTheEnd(open.server, passing);
      const point = `seed ${seed}, kill ${kill}, after ${ms} ms`;
      expect(await open.runtime.ports.store.reading(key), point).toMatchObject({
        ...{ state: 'in-force', versionInForce: saved.length },
      });
    }
    const { texts } = await wholeHistory(open.runtime.ports.store, key, `seed ${seed}`);
    expect(texts.map(([first]) => first)).toEqual(saved);
  });
});
