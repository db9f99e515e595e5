import { describe, expect, it } from 'vitest';
import { ingest } from '../../shared/pipeline.ts';
import { wholeHistory } from './histories.ts';
import { killAtEach, killPoints, named, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { leftToDo, messageOf, registerBeside } from './shared-spreadsheets.ts';
import { enter, firstActivity } from './sheet-edits.ts';
import type { Work } from './task.ts';

const department = 'department-1';

describe('a worker that is killed around any outside call of an ingest', () => {
  const open = openServer();

  const read = async (cycle: string, of: string) =>
    ingest(open.runtime.ports, await messageOf(open.runtime, cycle, of));
  const ingesting = async (cycle: string): Promise<Work> => ({
    do: 'ingest',
    messages: [await messageOf(open.runtime, cycle, department)],
  });
  const frameworkIn = (cycle: string) => read(cycle, 'framework');
  const firstVersionIn = async (cycle: string) => {
    await frameworkIn(cycle);
    await read(cycle, department);
  };
  async function edit(cycle: string): Promise<void> {
    const { spreadsheetId } = await messageOf(open.runtime, cycle, department);
    await enter(open.server.variables['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, firstActivity, 'نشاط معدّل');
  }

  /**
   * Kills a worker at every point, each in a cycle of its own; then one new worker does what is left. These cycles share
   * one spreadsheet, in which the answer stands already: kill-answer.heavy.test.ts ends workers around the writing of one.
   */
  async function killEverywhere(
    cycle: string,
    prepare: (cycle: string) => Promise<unknown>,
    change: (cycle: string) => Promise<void>,
  ): Promise<number> {
    const [dry, counted] = [`${cycle}-dry`, `${cycle}-counted`];
    await workToTheEnd(open.server, { do: 'publish', cycles: [dry, cycle], departments: 1 });
    await prepare(dry);
    await registerBeside(open.runtime, dry, counted);
    await prepare(counted);
    await change(dry);
    const callsWithAnswer = await workToTheEnd(open.server, await ingesting(dry));
    const calls = await workToTheEnd(open.server, await ingesting(counted));
    expect(callsWithAnswer).toBeGreaterThan(calls);
    const victims = killPoints(calls).map((point) => ({ ...point, cycle: `${cycle}-${point.when}-${point.call}` }));
    await prepare(cycle);
    for (const victim of victims) {
      await registerBeside(open.runtime, cycle, victim.cycle);
      await prepare(victim.cycle);
    }
    await change(cycle);
    expect(await workToTheEnd(open.server, await ingesting(cycle))).toBe(callsWithAnswer);
    const { messages } = (await ingesting(cycle)) as Work & { do: 'ingest' };
    await killAtEach(open.server, victims, ({ cycle: own }) => ({
      do: 'ingest',
      messages: messages.map((message) => ({ ...message, cycle: own })),
    }));
    await workToTheEnd(open.server, { do: 'pass', cycle, times: 1 });
    expect(await leftToDo(open.runtime), 'nothing is left to do').toBe(0);
    const undisturbed = await wholeHistory(open.runtime.ports.store, { cycle, department }, 'undisturbed');
    expect(undisturbed.state).toBe('in-force');
    for (const victim of victims) {
      const outcome = await wholeHistory(open.runtime.ports.store, { cycle: victim.cycle, department }, named(victim));
      expect(outcome, named(victim)).toEqual(undisturbed);
    }
    return undisturbed.contents.length;
  }

  it('loses nothing of a first version and accepts it once', async () => {
    expect(await killEverywhere('first', frameworkIn, async () => {})).toBe(1);
  });

  it('loses nothing of an edited cell and accepts it once', async () => {
    expect(await killEverywhere('second', firstVersionIn, edit)).toBe(2);
  });
});
