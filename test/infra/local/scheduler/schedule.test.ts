import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCron } from '../../../../shared/deliver/cron/cron-expression.ts';
import { type DueRun, runDue, type Schedule } from '../../../../infra/local/scheduler/schedule.ts';
import { temporaryHome } from '../temporary-home.ts';

const schedule = (name: string, cron: string): Schedule<string> => ({
  name,
  expression: parseCron(cron),
  payload: `the ${name}`,
});
const daily = schedule('daily', 'cron(0 8 * * ? *)');
const hourly = schedule('hourly', 'cron(0 * * * ? *)');

/** A home's schedules, looked at again and again; each look gives what was handed over. */
const schedules = async () => {
  const path = join(await temporaryHome(), 'schedules.json');
  const said: string[] = [];
  const look = async (
    now: string,
    all = [daily],
    run: (due: DueRun<string>) => Promise<boolean> = async () => true,
  ) => {
    const handed: string[] = [];
    const say = (line: string) => said.push(line);
    await runDue(path, all, { timeZone: 'Europe/Paris', now: new Date(now), say }, async (due) => {
      handed.push(`${due.payload} of ${due.scheduledAt.toISOString()}`);
      return run(due);
    });
    return handed;
  };
  return { path, look, said };
};

it('the first look gives nothing, whatever came before it', async () => {
  const { look } = await schedules();
  expect(await look('2026-01-10T07:00:30.000Z')).toEqual([]);
  expect(await look('2026-01-11T06:59:59.999Z')).toEqual([]);
  expect(await look('2026-01-11T07:00:00.000Z')).toEqual(['the daily of 2026-01-11T07:00:00.000Z']);
});

it('a run is handed over once, by the clocks of the zone', async () => {
  const { look } = await schedules();
  await look('2026-03-28T12:00:00.000Z');
  expect(await look('2026-03-29T06:00:01.000Z')).toEqual(['the daily of 2026-03-29T06:00:00.000Z']);
  expect(await look('2026-03-29T06:00:03.000Z')).toEqual([]);
  expect(await look('2026-03-29T23:00:00.000Z')).toEqual([]);
});

it('of the runs that nobody was there for the latest of each schedule is handed over, and the others are said', async () => {
  const { look, said } = await schedules();
  await look('2026-01-10T12:00:00.000Z', [daily, hourly]);
  expect(await look('2026-01-20T12:34:56.000Z', [daily, hourly])).toEqual([
    'the daily of 2026-01-20T07:00:00.000Z',
    'the hourly of 2026-01-20T12:00:00.000Z',
  ]);
  expect(await look('2026-01-20T12:35:56.000Z', [daily, hourly])).toEqual([]);
  expect(said).toEqual([
    'daily: 9 missed before that of 2026-01-20T07:00:00.000Z and not made up for (2026-01-11T07:00:00.000Z to 2026-01-19T07:00:00.000Z)',
    'hourly: 239 missed before that of 2026-01-20T12:00:00.000Z and not made up for (2026-01-10T13:00:00.000Z to 2026-01-20T11:00:00.000Z)',
  ]);
});

it('a schedule that is new begins with its first look; one that went is forgotten', async () => {
  const { look, path } = await schedules();
  await look('2026-01-10T12:00:00.000Z');
  expect(await look('2026-01-10T14:30:00.000Z', [daily, hourly])).toEqual([]);
  expect(await look('2026-01-10T15:00:00.000Z', [hourly])).toEqual(['the hourly of 2026-01-10T15:00:00.000Z']);
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')))).toEqual(['hourly']);
  expect(await look('2026-01-20T15:00:00.000Z')).toEqual([]);
});

it('how far it got is written after the run: a crash in between hands it over again', async () => {
  const { look } = await schedules();
  await look('2026-01-10T12:00:00.000Z');
  const crash = look('2026-01-11T07:00:00.000Z', [daily], () => Promise.reject(new Error('the power went')));
  await expect(crash).rejects.toThrow('the power went');
  expect(await look('2026-01-11T07:30:00.000Z')).toEqual(['the daily of 2026-01-11T07:00:00.000Z']);
});

it('a run that was not taken over is handed over again, and holds no other back', async () => {
  const { look } = await schedules();
  await look('2026-01-11T06:30:00.000Z', [daily, hourly]);
  const both = ['the daily of 2026-01-11T07:00:00.000Z', 'the hourly of 2026-01-11T07:00:00.000Z'];
  const notTheDaily = async ({ name }: DueRun<string>) => name !== 'daily';
  expect(await look('2026-01-11T07:00:00.000Z', [daily, hourly], notTheDaily)).toEqual(both);
  expect(await look('2026-01-11T07:00:02.000Z', [daily, hourly])).toEqual(both.slice(0, 1));
  expect(await look('2026-01-11T07:00:04.000Z', [daily, hourly])).toEqual([]);
});

it('a clock that goes back by a day at most brings nothing back', async () => {
  const { look, said } = await schedules();
  await look('2026-01-10T12:00:00.000Z');
  expect(await look('2026-01-11T07:00:00.000Z')).toHaveLength(1);
  expect(await look('2026-01-10T07:00:00.000Z')).toEqual([]);
  expect(await look('2026-01-11T07:10:00.000Z')).toEqual([]);
  expect(await look('2026-01-12T07:10:00.000Z')).toHaveLength(1);
  expect(said).toEqual([]);
});

it('a file that lies further ahead is said once, and the schedule begins now', async () => {
  const { look, path, said } = await schedules();
  for (const ahead of ['2036-01-11T07:00:00.000Z', 'no time']) {
    await writeFile(path, JSON.stringify({ daily: ahead }));
    expect(await look('2026-01-11T06:30:00.000Z')).toEqual([]);
    expect(await look('2026-01-11T07:00:00.000Z'), ahead).toEqual(['the daily of 2026-01-11T07:00:00.000Z']);
    expect(said.splice(0)).toEqual([`daily was looked at up to ${ahead}, which has not been: it begins now`]);
  }
});

it('the file is written once a minute at most, whole, and a broken one is no empty one', async () => {
  const { look, path } = await schedules();
  await look('2026-01-10T12:00:00.000Z');
  await writeFile(path, (await readFile(path, 'utf8')).replace('\n', ' '));
  const kept = await readFile(path, 'utf8');
  await look('2026-01-10T12:00:59.000Z');
  expect(await readFile(path, 'utf8')).toBe(kept);
  await look('2026-01-10T12:01:00.000Z');
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ daily: '2026-01-10T12:01:00.000Z' });
  expect(await readdir(join(path, '..'))).toEqual(['schedules.json']);
  await writeFile(path, '{"daily": "2026');
  await expect(look('2026-01-10T12:02:00.000Z')).rejects.toThrow(SyntaxError);
});
