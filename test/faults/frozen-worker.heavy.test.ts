import { describe, expect, it } from 'vitest';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { openEditedDepartment } from './edited-department.ts';
import { long } from './kill-points.ts';

/** Those of the versions that are found one after the other among what was saved. */
function firstsOf(saved: readonly string[], versions: readonly string[]): string[] {
  let place = -1;
  return versions.filter((text) => {
    place = saved.indexOf(text, place + 1);
    return place >= 0;
  });
}

describe('a worker that is frozen before any outside call of an ingest', () => {
  const { saved, edit, ingestAnew, settle, inForce } = openEditedDepartment();

  /** `afterwards`: what happens to the worker after it woke; `left`: whether something may be left to the next one. */
  async function freezeAtEach(
    meanwhile: () => Promise<void>,
    { afterwards = [], left = false }: { afterwards?: readonly BrokenCall[]; left?: boolean } = {},
  ): Promise<void> {
    await edit();
    const calls = await runBroken(ingestAnew);
    for (const [index, { service, operation }] of calls.entries()) {
      const point = `frozen before call ${index + 1}, ${service} ${operation}`;
      await edit();
      await runBroken(ingestAnew, { call: index + 1, how: 'frozen', meanwhile }, ...afterwards);
      // What a worker had received and died over comes again.
      if (afterwards.length > 0) await ingestAnew();
      if (left) await settle(point);
      const versions = await inForce(point);
      expect(versions.at(-1), point).toBe(saved.at(-1));
      expect(firstsOf(saved, versions), `${point}: in the order of saving`).toEqual(versions);
    }
  }

  it('misses nothing that somebody saves meanwhile', async () => {
    await freezeAtEach(edit, { left: true });
  });

  it('brings no older state into force after a newer one that another worker read meanwhile', async () => {
    await freezeAtEach(async () => {
      await edit();
      await ingestAnew();
    });
  });

  const takenBack = async () => {
    await edit(saved.at(-2));
    await ingestAnew();
  };

  it('leaves in force what was there before, where the edit was taken back and read meanwhile', async () => {
    await freezeAtEach(takenBack);
  });

  // It makes these writes: body, version, head, evaluation, reading.
  it.each(long ? [2, 3, 4, 5, 6] : [3])('leaves it in force also where it dies at its write %i then', async (call) => {
    await freezeAtEach(takenBack, {
      afterwards: [{ call, how: 'crash-before', among: 'writes' }],
      left: true,
    });
  });
});
