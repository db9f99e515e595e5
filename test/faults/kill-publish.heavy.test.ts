import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeHistory } from './histories.ts';
import { killAtEach, killPoints, named, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { publishedFiles } from './sheet-edits.ts';
import { leaseMs } from './task.ts';

describe('a publisher that is killed around any of its outside calls', () => {
  const open = openServer();
  let victims: { cycle: string; call: number; when: 'before' | 'after' }[];

  beforeAll(async () => {
    const publishing = (...cycles: string[]) => ({ do: 'publish', cycles, departments: 1 }) as const;
    const calls = await workToTheEnd(open.server, publishing('undisturbed'));
    victims = killPoints(calls).map((point) => ({ ...point, cycle: `${point.when}-${point.call}` }));
    await killAtEach(open.server, victims, ({ cycle }) => publishing(cycle));
    await sleep(leaseMs);
    await workToTheEnd(open.server, publishing(...victims.map(({ cycle }) => cycle)));
    await workToTheEnd(open.server, { do: 'pass', cycle: 'undisturbed', times: 1 });
  });

  it('leaves one spreadsheet for each department, and that one registered, once another publishes again', async () => {
    const files = await publishedFiles(
      open.server.variables['GOOGLE_ROOT_URL'] ?? '',
      open.server.variables['DRIVE_ID'] ?? '',
    );
    const expected: [string, (string | undefined)[]][] = [];
    for (const { cycle } of [{ cycle: 'undisturbed' }, ...victims]) {
      const { departments } = await open.runtime.ports.store.state(cycle);
      expect(departments.map(({ id }) => id)).toEqual(['framework', 'department-1']);
      for (const { id, spreadsheetId } of departments) expected.push([`${cycle}/${id}`, [spreadsheetId]]);
    }
    expect([...files].sort()).toEqual(expected.sort());
  });

  it('leaves every spreadsheet complete: all come into force with what was published', async () => {
    const key = (cycle: string) => ({ cycle, department: 'department-1' });
    const undisturbed = await wholeHistory(open.runtime.ports.store, key('undisturbed'), 'undisturbed');
    expect(undisturbed).toMatchObject({
      state: 'in-force',
      texts: [[/1$/, /1$/, /1$/].map((end) => expect.stringMatching(end))],
    });
    for (const victim of victims) {
      const { texts, state, findings } = await wholeHistory(open.runtime.ports.store, key(victim.cycle), named(victim));
      expect({ texts, state, findings }, named(victim)).toEqual({
        texts: undisturbed.texts,
        state: undisturbed.state,
        findings: undisturbed.findings,
      });
    }
  });
});
