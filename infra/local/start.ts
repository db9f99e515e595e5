import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { passTable, sayIngested } from './display.ts';
import { HomeInUseError, lockHome } from './home-lock.ts';
import { keepPass } from './keep-pass.ts';
import { startServers } from './servers.ts';

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

/** What the command line asks for. Throws a `RangeError`, or parseArgs' own error, worded for people. */
function readArguments(): { home: string; once: boolean; port: number } {
  const { home, once, port } = parseArgs({ options }).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_530) throw new RangeError(`--port takes 0 to 65530, not ${port}`);
  return { home: resolve(home), once, port: Number(port) };
}

async function start(): Promise<void> {
  const { home, once, port } = readArguments();
  await mkdir(home, { recursive: true });
  const lock = await lockHome(home);
  const servers = await startServers(home, port);
  await lock.announce(servers.address);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    console.log(`Servers on ${servers.address} and the ports after it; state in ${home}`);
    Object.assign(process.env, servers.variables);
    // Imported only now: the handlers read their environment when they are first called.
    const { publishExample } = await import('./publish-example.ts');
    const cycle = await publishExample();
    await pass(home, cycle, true);
    if (!once) await follow(home, cycle, stop.signal);
  } finally {
    await servers.close();
    await lock.release();
  }
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

async function follow(home: string, cycle: string, stop: AbortSignal): Promise<void> {
  console.log('\nFollowing saved edits. Ctrl-C ends.');
  while (!stop.aborted) {
    await sleep(followEveryMs, undefined, { signal: stop }).catch(() => {});
    // A folder that is away for a moment, a file that somebody holds: the next pass finds it again.
    if (!stop.aborted)
      await pass(home, cycle, false).catch((error: Error) => console.error(`This pass failed: ${error.message}`));
  }
}

start().catch((error: Error & { code?: string }) => {
  if (error instanceof HomeInUseError) {
    console.error(`This home is in use: ${error.address ?? 'its first start has not finished'}`);
  } else if (error.code === 'EADDRINUSE') console.error(`${error.message}. Another --port helps.`);
  else if (error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS')) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
