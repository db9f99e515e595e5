import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { passTable, sayIngested } from './display.ts';
import { keepPass } from './keep-pass.ts';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm start`: the product's whole main job on this machine. The servers of infra/local stand where Google and AWS
 * would; everything else is the code that runs in AWS, told by its environment where to find them.
 */

const defaultPort = 4600;
const followEveryMs = 2_000;
const options = {
  home: { type: 'string', default: '.local' },
  once: { type: 'boolean', default: false },
  port: { type: 'string', default: String(defaultPort) },
} as const;

async function start(): Promise<void> {
  const { home: folder, once, port } = parseArgs({ options }).values;
  const home = resolve(folder);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await withHome(home, portOf(port), async (address) => {
    console.log(`Servers on ${address} and the ports after it; state in ${home}`);
    // Imported only now: the handlers read their environment when they are first called.
    const { requireDeliveries } = await import('./require-deliveries.ts');
    requireDeliveries(home);
    const { publishExample } = await import('./publish-example.ts');
    const cycle = await publishExample();
    await pass(home, cycle, true);
    const { scheduledDeliveries } = await import('./scheduled-deliveries.ts');
    const deliveries = await scheduledDeliveries(home, cycle);
    const look = (): Promise<void> => deliveries.look();
    const looked = await attempt(look);
    if (!looked && once) process.exitCode = 1;
    if (!once) await follow(stop.signal, () => pass(home, cycle, false), look);
  });
}

/** One pass, shown and kept; without `always` only where something was due. */
async function pass(home: string, cycle: string, always: boolean): Promise<void> {
  const { runPass } = await import('./pass.ts');
  const summary = await runPass(
    cycle,
    {
      onIngested: (message, failed) => {
        sayIngested(message, failed);
        if (failed && always) process.exitCode = 1;
      },
      onRendering: () => console.log('Rendering the workbooks …'),
    },
    { always },
  );
  if (!summary) return;
  console.log(passTable(summary, home));
  for (const path of await keepPass(home, summary)) console.error(`${path} is open elsewhere and was not replaced`);
}

async function follow(stop: AbortSignal, ...steps: readonly (() => Promise<void>)[]): Promise<void> {
  console.log('\nFollowing saved edits. Ctrl-C ends.');
  while (!stop.aborted) {
    await sleep(followEveryMs, undefined, { signal: stop }).catch(() => {});
    for (const step of steps) if (!stop.aborted) await attempt(step);
  }
}

/** Whether it was done. A folder that is away for a moment, a file that somebody holds: the next pass finds it again. */
async function attempt(step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    console.error(`This pass failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

start().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
