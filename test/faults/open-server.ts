import { afterAll, beforeAll } from 'vitest';
import { makeRuntime, type Runtime } from '../../infra/local/runtime.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Servers in a process of their own, and a runtime of this process that finds them: there once the tests begin. */
export interface OpenServer {
  readonly server: ServerProcess;
  readonly runtime: Runtime;
}

/** Opens servers for all tests of a file. */
export function openServer(): OpenServer {
  const open = {} as { -readonly [K in keyof OpenServer]: OpenServer[K] };
  beforeAll(async () => {
    open.server = await startServerProcess();
    Object.assign(process.env, open.server.variables);
    open.runtime = makeRuntime(process.env);
  });
  afterAll(() => open.server.end());
  return open;
}
