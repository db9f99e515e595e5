import { describe, expect, it } from 'vitest';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { openEditedDepartment } from './edited-department.ts';
import { long } from './kill-points.ts';

/** Where a process may end so that it makes a difference: before each write (or each call), and after the last one. */
const crashesAmong = (calls: number, among: Pick<BrokenCall, 'among'>): BrokenCall[] => [
  ...Array.from({ length: calls }, (_, index) => ({ call: index + 1, how: 'crash-before' as const, ...among })),
  { call: calls, how: 'crash-after', ...among },
];

describe('an ingest that crashes', () => {
  const { saved, edit, ingestAnew, settle, inForce } = openEditedDepartment();

  async function crashesOfAnIngest(): Promise<BrokenCall[]> {
    await edit();
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
});
