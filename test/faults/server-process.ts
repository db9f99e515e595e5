import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Started, startProcess } from './start-process.ts';
import type { Task } from './task.ts';

/** All local servers in a process of their own, on a home that outlives it. */
export interface ServerProcess {
  readonly home: string;
  readonly variables: Readonly<Record<string, string>>;
  kill(): Promise<void>;
  /** Starts it again after a kill: the same home, the same ports. */
  restart(): Promise<void>;
  /** Kills it and clears its home. */
  end(): Promise<void>;
  /** Starts a worker that is told where these servers are. */
  work(task: Task): Started;
}

const portsOfServers = 6;

/** Starts the servers in a process of their own. */
export async function startServerProcess(): Promise<ServerProcess> {
  const home = await mkdtemp(join(tmpdir(), 'faults-'));
  // Compiling the clients anew would be most of a worker's life.
  const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(home, 'compiled') };
  const startAt = async (port: number) => {
    const server = startProcess('server.ts', [home, String(port)], env);
    const variables = await server.line();
    if (variables !== undefined) return { server, variables: JSON.parse(variables) };
    if (/EADDRINUSE/.test(server.errors())) return undefined;
    throw new Error(`the servers did not start: ${server.errors()}`);
  };
  let port = 0;
  let running: Awaited<ReturnType<typeof startAt>>;
  for (let attempt = 0; attempt < 20 && !running; attempt++) {
    port = 20_000 + portsOfServers * Math.floor(Math.random() * 1_500);
    running = await startAt(port);
  }
  if (!running) throw new Error('the servers found no free ports');
  const { variables } = running;
  let { server } = running;
  return {
    home,
    variables,
    kill: () => server.kill(),
    restart: async () => {
      const again = await startAt(port);
      if (!again) throw new Error('the servers did not start again');
      server = again.server;
    },
    end: async () => {
      await server.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
    work: (task) => startProcess('worker.ts', [JSON.stringify(task)], { ...env, ...variables, RETRY_MINUTES: '0' }),
  };
}
