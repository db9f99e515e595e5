import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { wholeHistory } from './histories.ts';
import { workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter, firstActivity } from './sheet-edits.ts';

const departments = [1, 2, 3, 4].map((place) => `department-${place}`);

describe('two workers that make passes at the same time', () => {
  const open = openServer();

  const publish = (cycle: string) => workToTheEnd(open.server, { do: 'publish', cycles: [cycle], departments: 4 });
  const passes = (cycle: string, times: number) => workToTheEnd(open.server, { do: 'pass', cycle, times });
  /** Both end with exit code 0, or this throws. */
  const bothPass = (cycle: string, times: number) => Promise.all([passes(cycle, times), passes(cycle, times)]);

  async function edit(cycle: string, department: string, text: string): Promise<void> {
    const { spreadsheetId } = await messageOf(open.runtime, cycle, department);
    await enter(open.server.variables['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, firstActivity, text);
  }

  /** The first activity of every version, once each is checked to be in its place, and the last state to be read. */
  async function firstActivities(cycle: string, department: string): Promise<(string | undefined)[]> {
    const { texts, state } = await wholeHistory(open.runtime.ports.store, { cycle, department }, department);
    const reading = await open.runtime.ports.store.reading({ cycle, department });
    expect(state).toBe('in-force');
    expect(reading?.failure).toBeUndefined();
    expect(reading?.driveVersion).toBe((await messageOf(open.runtime, cycle, department)).driveVersion);
    return texts.map(([first]) => first);
  }

  it('make one version of each change between them', async () => {
    await publish('both');
    await bothPass('both', 1);
    const published = await Promise.all(departments.map((department) => firstActivities('both', department)));
    expect(published).toEqual([1, 2, 3, 4].map((place) => [`توقيع اتفاقيات تعاون ${place}`]));
    for (const department of departments) await edit('both', department, `نشاط ${department}`);
    await bothPass('both', 1);
    for (const [index, department] of departments.entries())
      expect(await firstActivities('both', department)).toEqual([...(published[index] ?? []), `نشاط ${department}`]);
  });

  it('bring what was saved last into force, and never an older state after a newer one', async () => {
    const edited = departments.slice(0, 2);
    await publish('edited');
    await passes('edited', 1);
    const running = bothPass('edited', 2);
    const working = { done: false };
    void running.finally(() => {
      working.done = true;
    });
    let saves = 0;
    while (!working.done) {
      saves += 1;
      for (const department of edited) await edit('edited', department, `الحالة ${saves}`);
      await sleep(100);
    }
    await running;
    await passes('edited', 1);
    for (const department of edited) {
      const [, ...saved] = await firstActivities('edited', department);
      const states = saved.map((text) => Number(text?.split(' ')[1]));
      expect(states).toEqual(states.toSorted((one, other) => one - other));
      expect(states.at(-1), 'the last save').toBe(saves);
      expect(states.length, 'versions while people were saving').toBeGreaterThan(2);
    }
  });
});
