import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../generated/random.ts';
import { wholeHistory } from './histories.ts';
import { long, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { saysLast } from './start-process.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter, firstActivity, publishedFiles } from './sheet-edits.ts';
import { leaseMs, type Work } from './task.ts';

const cycle = '2024-2026';
const departments = ['department-1', 'department-2'];
// A seed of its own for every long run; it is printed where something fails.
const seed = long ? Date.now() % 1_000_000 : 1;
const kills = long ? 30 : 1;

describe('the servers, killed at some moment', () => {
  const open = openServer();
  const random = createRandom(seed);

  /** Kills the servers so long after a worker said a word, lets the worker end as it likes, and starts them again. */
  async function killServersAfter(work: Work, word: string, ms: number): Promise<void> {
    const worker = open.server.work(work);
    await saysLast(worker, word);
    await sleep(ms);
    await open.server.kill();
    await worker.ended;
    await open.server.restart();
  }

  const root = () => open.server.variables['GOOGLE_ROOT_URL'] ?? '';
  const publishing = (id: string): Work => ({ do: 'publish', cycles: [id], departments: departments.length });
  const passing = (id: string): Work => ({ do: 'pass', cycle: id, times: 1 });

  async function edit(id: string, text: string): Promise<void> {
    for (const department of departments) {
      const { spreadsheetId } = await messageOf(open.runtime, id, department);
      await enter(root(), spreadsheetId, firstActivity, text);
    }
  }

  async function expectInForce(id: string, lastTexts: readonly string[], point: string): Promise<void> {
    for (const department of departments) {
      const { texts, state } = await wholeHistory(open.runtime.ports.store, { cycle: id, department }, point);
      expect(state, point).toBe('in-force');
      expect(texts.map(([first]) => first).slice(1), point).toEqual(lastTexts);
    }
  }

  it('lose no spreadsheet and make none twice while a worker publishes', async () => {
    for (let kill = 0; kill < kills; kill++) {
      const id = `published-${kill}`;
      const ms = random.int(0, 400);
      await killServersAfter(publishing(id), 'working', ms);
      await sleep(leaseMs);
      await workToTheEnd(open.server, publishing(id));
      const point = `seed ${seed}, publishing, after ${ms} ms`;
      const files = await publishedFiles(root(), open.server.variables['DRIVE_ID'] ?? '');
      const { departments: registered } = await open.runtime.ports.store.state(id);
      expect(
        registered.map(({ id: of }) => of),
        point,
      ).toEqual(['framework', ...departments]);
      for (const { id: of, spreadsheetId } of registered)
        expect(files.get(`${id}/${of}`), point).toEqual([spreadsheetId]);
      await workToTheEnd(open.server, passing(id));
      await expectInForce(id, [], point);
    }
  });

  it.each(['working', 'rendering'])('lose no version and make none twice while a worker is %s', async (word) => {
    const id = `${cycle}-${word}`;
    await workToTheEnd(open.server, publishing(id));
    await workToTheEnd(open.server, passing(id));
    const texts: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const ms = random.int(0, word === 'working' ? 300 : 100);
      texts.push(`نشاط ${kill}`);
      await edit(id, texts.at(-1) ?? '');
      await killServersAfter(passing(id), word, ms);
      await workToTheEnd(open.server, passing(id));
      await expectInForce(id, texts, `seed ${seed}, ${word}, after ${ms} ms`);
    }
  });
});
