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

/** The words of the command line. */
function readArguments(): { home: string; once: boolean; port: number } {
  const { values } = parseArgs({
    options: {
      home: { type: 'string', default: '.local' },
      once: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  return { home: resolve(values.home), once: values.once, port: Number(values.port ?? defaultPort) };
}

async function start(): Promise<void> {
  const { home, once, port } = readArguments();
  await mkdir(home, { recursive: true });
  const lock = await lockHome(home);
  const servers = await startServers(home, port);
  await lock.announce(servers.address);
  let stopping = false;
  process.once('SIGINT', () => {
    stopping = true;
  });
  try {
    console.log(`Servers on ${servers.address} and the ports after it; state in ${home}`);
    Object.assign(process.env, servers.variables);
    // Imported only now: the handlers read their environment when they are first called.
    const { publishExample } = await import('./publish-example.ts');
    const { runPass } = await import('./pass.ts');
    const cycle = await publishExample();
    for (let first = true; first || !(once || stopping); first = false) {
      const summary = await runPass(cycle, { onIngested: sayIngested, onRendering: () => {} }, { always: first });
      if (summary) {
        await keepPass(home, summary);
        console.log(passTable(summary, home));
        if (first && !once) console.log('\nFollowing saved edits. Ctrl-C ends.');
      }
      if (!once && !stopping) await sleep(followEveryMs);
    }
  } finally {
    await servers.close();
    await lock.release();
  }
}

start().catch((error: unknown) => {
  if (error instanceof HomeInUseError)
    console.error(`This home is in use: ${error.address ?? 'its first start has not finished'}`);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    console.error(`${(error as Error).message}. Another --port helps.`);
  else console.error(error);
  process.exitCode = 1;
});
