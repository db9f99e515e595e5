import { describe, expect, it } from 'vitest';
import { publishInRuns, together } from '../../infra/publish-in-runs.ts';
import { SystemError } from '../../shared/ports/errors.ts';
import type { ToPublish } from '../../shared/press.ts';
import { publishCycle, type Published } from '../../shared/publication.ts';
import type { Templates } from '../../shared/publish/design-spreadsheet.ts';
import { cycle } from '../../templates/sheets/framework/cycle.ts';
import { summary } from '../../templates/sheets/summary.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { SimulatedPublishing } from './simulated-publishing.ts';

// Small spreadsheets: what counts here is how many there are.
const templates: Templates = {
  department: { id: 'department', tables: [summary], pages: [] },
  framework: { id: 'framework', tables: [cycle], pages: [] },
};

const runMs = 900_000;
const whole = (departments: number): ToPublish => {
  const { framework, departments: all, ...rest } = smallCycle('2027-2029', 1);
  const [one] = all;
  const names = Array.from({ length: departments }, (_, index) => `department-${index + 1}`);
  return {
    ...rest,
    framework,
    departments: names.map((id) => ({ ...one, id, name: id, type: 'sector', entries: {} })),
  };
};

/** One run of the function. */
function run(world: SimulatedPublishing, asked: ToPublish, from?: string): Promise<Published> {
  const publication = { owner: `run at ${world.clock.ms}`, leaseMs: 120_000, templates, from };
  const isTimeUp = (): boolean => world.leftMs() < 30_000;
  return world.run(runMs, () => publishCycle(world.store, world.publisher, asked, { ...publication, isTimeUp }));
}

/** All runs of a command: what they came to, how many they were, and how many minutes they took. */
async function publish(world: SimulatedPublishing, asked: ToPublish, oneRun = run) {
  const begunMs = world.clock.ms;
  const runs: Published[] = [];
  const between = (why: string): void => void (world.clock.ms += why === 'time' ? 0 : 65_000);
  const command = publishInRuns({ run: (from) => oneRun(world, asked, from), between });
  for await (const one of command) runs.push(one);
  return { ...together(runs), runs: runs.length, minutes: (world.clock.ms - begunMs) / 60_000 };
}

/** A cycle that is published, and every nth spreadsheet of which is to be changed. */
async function published(departments: number, nth = 1): Promise<SimulatedPublishing> {
  const world = new SimulatedPublishing();
  await publish(world, whole(departments));
  for (const [index, id] of [...world.made.keys()].entries()) if (index % nth === 0) world.unprotected.add(id);
  return world;
}

const idsOf = (world: SimulatedPublishing): string[] => [...world.departments.keys()];
const fileOf = (world: SimulatedPublishing, id: string): string => world.departments.get(id)?.spreadsheetId ?? '';
const unavailable = new SystemError('google-unavailable', 'an error of theirs', { retry: true });

describe('a cycle of 300 departments, under Google’s quota and in a function’s time', () => {
  it('is published to the end, each spreadsheet once', async () => {
    const world = new SimulatedPublishing();
    const done = await publish(world, whole(300));
    expect(done.published).toEqual(idsOf(world));
    expect(done.upgraded).toEqual([]);
    expect([...world.made.values()]).toEqual(Array(301).fill(1));
    expect(done.runs).toBeGreaterThan(1);
    expect(done.minutes).toBeLessThan(30);
    expect(world.lease).toBeUndefined();
  });

  it.each([1, 10])('is upgraded to the end, each spreadsheet once, where every %d. is to be changed', async (nth) => {
    const world = await published(300, nth);
    const old = [...world.unprotected];
    const done = await publish(world, whole(300));
    expect(done.upgraded.map(({ department }) => fileOf(world, department))).toEqual(old);
    expect(done.upgraded.filter(({ failure }) => failure)).toEqual([]);
    expect([...world.changed.values()]).toEqual(Array(old.length).fill(1));
    expect(done.minutes).toBeLessThan(20);
    // Where less is to be written, reading meets the quota.
    expect(done.runs).toBeGreaterThanOrEqual(nth === 1 ? 1 : 5);
  });

  it('comes to no end where every run begins with the first department', async () => {
    const fromTheFirst: typeof run = (world, asked) => run(world, asked);
    const world = new SimulatedPublishing();
    await expect(publish(world, whole(300), fromTheFirst)).rejects.toThrow('comes no further');
  });
});

describe('a run that stopped', () => {
  it('gives the lease back, and names what is still to be done', async () => {
    const world = await published(70);
    world.unprotected.clear();
    world.clock.ms += 60_000;
    const { next } = await run(world, whole(70));
    expect(next).toEqual({ department: 'department-60', why: 'quota' });
    expect(world.lease).toBeUndefined();
  });

  it('is gone on with where departments were closed and added meanwhile', async () => {
    const world = await published(4);
    const [, second, third, fourth] = [...world.departments.values()];
    if (!second || !third || !fourth) throw new Error('there are too few');
    for (const one of [second, third])
      world.departments.set(one.id, { ...one, closures: [{ closedAt: '2026-01-01T00:00:00.000Z' }] });
    world.departments.set('first', { ...third, id: 'first', order: -1 });
    const { upgraded } = await run(world, whole(4), third.id);
    expect(upgraded.map(({ department }) => department)).toEqual([fourth.id, 'department-4']);
  });

  it('is not gone on with at a department that there is not', async () => {
    const going = run(await published(1), whole(1), 'nobody');
    await expect(going).rejects.toMatchObject({ code: 'message-invalid', message: expect.stringContaining('nobody') });
  });

  it('told everything, though no time was left to give the lease back', async () => {
    const world = await published(3);
    world.slow.add(fileOf(world, 'department-2'));
    const { upgraded, next } = await run(world, whole(3));
    expect(upgraded.map(({ department }) => department)).toEqual(['framework', 'department-1']);
    expect(next).toEqual({ department: 'department-2', why: 'time' });
  });
});

describe('a spreadsheet with which Google fails', () => {
  it('is the only one that failed, where Google does the next one', async () => {
    const world = await published(4);
    world.faults.set(fileOf(world, 'department-2'), unavailable);
    const { upgraded, runs } = await publish(world, whole(4));
    const failed = upgraded.filter(({ failure }) => failure);
    expect(runs).toBe(1);
    expect(failed).toMatchObject([{ department: 'department-2', failure: { code: 'google-unavailable' } }]);
    expect(upgraded).toHaveLength(5);
  });

  it('is told where it is the last one, too', async () => {
    const world = await published(4);
    world.faults.set(fileOf(world, 'department-4'), unavailable);
    const { upgraded, runs } = await publish(world, whole(4));
    expect(upgraded.filter(({ failure }) => failure)).toMatchObject([{ department: 'department-4' }]);
    expect(runs).toBe(1);
  });

  it('is not what is at fault where Google is away: the run stops where that began', async () => {
    const world = await published(6);
    for (const place of [2, 3, 4, 5, 6]) world.faults.set(fileOf(world, `department-${place}`), unavailable);
    const stopped = await run(world, whole(6));
    expect(stopped).toMatchObject({ next: { department: 'department-2', why: 'unavailable' } });
    expect(stopped.upgraded.filter(({ failure }) => failure)).toEqual([]);
    world.faults.clear();
    const { upgraded } = await publish(world, whole(6));
    expect(upgraded.filter(({ failure }) => failure)).toEqual([]);
  });

  it('is passed over at once where nothing but a person helps', async () => {
    const world = await published(4);
    const denied = new SystemError('spreadsheet-access-denied', 'taken away', { retry: false });
    world.faults.set(fileOf(world, 'department-2'), denied);
    const { upgraded, runs } = await publish(world, whole(4));
    expect(upgraded.filter(({ failure }) => failure)).toHaveLength(1);
    expect(runs).toBe(1);
  });

  it('is not what is at fault where it is the sign-in', async () => {
    const world = await published(2);
    const refused = new SystemError('google-sign-in-refused', 'no token', { retry: true });
    world.faults.set(fileOf(world, 'department-1'), refused);
    await expect(run(world, whole(2))).rejects.toBe(refused);
  });
});
