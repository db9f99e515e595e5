import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { lockHome } from '../../../infra/local/home-lock.ts';
import { temporaryHome } from './temporary-home.ts';

const module = new URL('../../../infra/local/home-lock.ts', import.meta.url).href;

/** Runs this code in a process of its own, with `lockHome` and `home` at hand, and gives what it prints. */
const inProcess = async (home: string, code: string): Promise<string> => {
  const script = `import { lockHome } from '${module}'; const home = ${JSON.stringify(home)}; ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  await once(child, 'close');
  return printed;
};
const die = "process.kill(process.pid, 'SIGKILL');";

test('a second starter is told where the first one serves', async () => {
  const home = await temporaryHome();
  const lock = await lockHome(home);
  await lock.announce('http://127.0.0.1:8080');
  const refused = { code: 'home-in-use', address: 'http://127.0.0.1:8080' };
  await expect(lockHome(home)).rejects.toMatchObject(refused);
  const holder = JSON.parse(await readFile(join(home, 'home.lock'), 'utf8'));
  expect(holder).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:8080' });
  expect(Date.parse(holder.startedAt)).toBeLessThanOrEqual(Date.now());
});

test('a starter waits for an address that is not known yet', async () => {
  const home = await temporaryHome();
  const lock = await lockHome(home);
  const second = lockHome(home).catch((error: unknown) => error);
  await sleep(150);
  await lock.announce('http://127.0.0.1:1');
  expect(await second).toMatchObject({ code: 'home-in-use', address: 'http://127.0.0.1:1' });
});

test('a home that was released is free, and takes over while another waits', async () => {
  const home = await temporaryHome();
  const first = await lockHome(home);
  const second = lockHome(home);
  await sleep(80);
  await first.release();
  await (await second).release();
  expect(await readdir(home)).toEqual([]);
});

test('releasing does not take the lock from a later holder', async () => {
  const home = await temporaryHome();
  const first = await lockHome(home);
  await first.release();
  await lockHome(home, 'http://127.0.0.1:2');
  await first.release();
  await expect(lockHome(home)).rejects.toMatchObject({ address: 'http://127.0.0.1:2' });
});

test('the home of a killed process is taken over', async () => {
  const home = await temporaryHome();
  await inProcess(home, `await lockHome(home, 'http://dead'); ${die}`);
  await lockHome(home, 'http://alive');
  expect(await readdir(home)).toEqual(['home.lock']);
  await expect(lockHome(home)).rejects.toMatchObject({ address: 'http://alive' });
});

test('a living process that merely has the pid of the dead one does not hold the home', async () => {
  const home = await temporaryHome();
  const holder = { id: 'x', pid: process.ppid, bornAt: 'another time', address: 'http://dead', startedAt: '' };
  await writeFile(join(home, 'home.lock'), JSON.stringify(holder));
  const taking = lockHome(home, 'http://alive');
  // Where the system does not tell when a process began, the pid alone has to do.
  if (process.platform === 'linux') await expect(taking).resolves.toBeDefined();
  else await expect(taking).rejects.toMatchObject({ code: 'home-in-use' });
});

test('a lock file that a kill left empty is taken over', async () => {
  const home = await temporaryHome();
  await writeFile(join(home, 'home.lock'), '');
  await lockHome(home, 'http://alive');
  await expect(lockHome(home)).rejects.toMatchObject({ address: 'http://alive' });
});

const dead = (id: string) => JSON.stringify({ id, pid: 2 ** 22 + 1, bornAt: null, address: null, startedAt: '' });
const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('of many that take over from a dead holder one wins, however they are spread, and whoever died before', async () => {
  const parent = await temporaryHome();
  for (let round = 0; round < 60; round += 1) {
    const home = join(parent, String(round));
    await mkdir(home);
    await writeFile(join(home, 'home.lock'), dead('first'));
    if (round % 2 === 0) await writeFile(join(home, 'home.lock.first'), dead('an earlier taker'));
    const taking = Array.from({ length: 8 }, async (_, n) => {
      await turns(n * (round % 6)); // the later ones find the earlier ones at each step of their work
      return lockHome(home, `http://${n}`);
    });
    const results = await Promise.allSettled(taking);
    const winners = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [`http://${n}`] : []));
    const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.address] : []));
    expect(winners).toHaveLength(1);
    expect(losers).toEqual(Array(7).fill(winners[0]));
    expect(await readdir(home)).toEqual(['home.lock']);
  }
});

test('of four processes started at once on a dead home one wins', async () => {
  const home = await temporaryHome();
  await inProcess(home, `await lockHome(home, 'http://dead'); ${die}`);
  const code = `
    const result = await lockHome(home, 'http://' + process.pid).then(() => 'won', (error) => error.code);
    process.stdout.write(result);
    await new Promise((resolve) => setTimeout(resolve, 1000));`;
  const results = await Promise.all([1, 2, 3, 4].map(() => inProcess(home, code)));
  expect(results.sort()).toEqual(['home-in-use', 'home-in-use', 'home-in-use', 'won']);
});
