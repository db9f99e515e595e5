import { describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { versionsAsOf } from '../../shared/plan-as-of.ts';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { openEditedDepartment } from './edited-department.ts';
import { long } from './kill-points.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter } from './sheet-edits.ts';

/** Where a process may end so that it makes a difference: before each write (or each call), and after the last one. */
const crashesAmong = (calls: number, among: Pick<BrokenCall, 'among'>): BrokenCall[] => [
  ...Array.from({ length: calls }, (_, index) => ({ call: index + 1, how: 'crash-before' as const, ...among })),
  { call: calls, how: 'crash-after', ...among },
];

describe('an ingest that crashes', () => {
  const { saved, edit, ingestAnew, settle, inForce } = openEditedDepartment();

  async function crashesOfAnIngest(change: () => Promise<void> = edit): Promise<BrokenCall[]> {
    await change();
    const calls = await runBroken(ingestAnew);
    const writes = calls.filter(({ effect }) => effect === 'write');
    return long ? crashesAmong(calls.length, {}) : crashesAmong(writes.length, { among: 'writes' });
  }

  it('twice ends as if nothing had happened, wherever the two crashes come', async () => {
    const before = await inForce('before');
    const saves = saved.length;
    const crashes = await crashesOfAnIngest();
    for (const first of crashes) {
      for (const second of crashes) {
        const point = `${first.how} ${first.call}, then ${second.how} ${second.call}`;
        await edit();
        await runBroken(ingestAnew, first);
        await runBroken(ingestAnew, second);
        await ingestAnew();
        await settle(point);
      }
    }
    expect(await inForce('after all crashes')).toEqual([...before, ...saved.slice(saves)]);
  });

  it.each([
    ['saves something else', () => undefined],
    ['takes the edit back', () => saved.at(-2)],
  ])('while somebody %s before the next worker ends at what was saved last', async (_, text) => {
    for (const crash of await crashesOfAnIngest()) {
      const point = `${crash.how} ${crash.call}`;
      await edit();
      await runBroken(ingestAnew, crash);
      await edit(text());
      await ingestAnew();
      await settle(point);
      expect((await inForce(point)).at(-1), point).toBe(saved.at(-1));
    }
  });

  const cycle = '2024-2026';
  const writeProgramme = async (programme: string) => {
    const { spreadsheetId } = await messageOf(runtime(), cycle, 'department-1');
    await enter(process.env['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, "'الخطة'!I3", programme);
  };
  /** How the department stands, or stood, and since when. */
  const stood = async (instant?: string) => {
    const versions = await versionsAsOf(runtime().ports.store, cycle, new Date(), instant);
    return versions?.departments.map(({ state, since }) => ({ state, since }))[0];
  };

  it('keeps for ever how a returned one stood that it finds mended', async () => {
    const everStood: Awaited<ReturnType<typeof stood>>[] = [];
    const see = async (state: string, point: string) => {
      await settle(point);
      everStood.push(await stood());
      expect(everStood.at(-1), point).toMatchObject({ state });
    };
    const spoil = async (point: string) => {
      await writeProgramme(`برنامج غير معروف ${everStood.length}`);
      await see('returned', point);
    };
    const mend = () => writeProgramme('برنامج العمل الدبلوماسي');
    await spoil('before');
    for (const crash of await crashesOfAnIngest(mend)) {
      const point = `${crash.how} ${crash.call}`;
      await spoil(point);
      await mend();
      await runBroken(ingestAnew, crash);
      everStood.push(await stood());
      await ingestAnew();
      await see('in-force', point);
    }
    for (const then of everStood) expect(await stood(then?.since)).toEqual(then);
  });
});
