import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountedCall } from './counted-call.ts';

type Variables = Readonly<Record<string, string>>;

/** The local servers in a process of their own, on an empty home; every request to them is counted. */
export interface CountedServers {
  readonly home: string;
  /** The environment of the product. */
  readonly variables: Variables;
  /** Where nobody counts: for whoever looks on, and for the people at their spreadsheets. */
  readonly behind: Variables;
  /** The calls since the last time. */
  take(): Promise<CountedCall[]>;
  close(): Promise<void>;
}

/** Starts the servers that count. */
export async function startCountedServers(): Promise<CountedServers> {
  const home = await mkdtemp(join(tmpdir(), 'cost-'));
  const child = fork(join(import.meta.dirname, 'serve-counted.ts'), [home]);
  const ended = once(child, 'exit');
  const next = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => Promise.reject(new Error(`the servers ended with ${code}`))),
    ]);
    return message;
  };
  const addresses = (await next()) as Pick<CountedServers, 'variables' | 'behind'>;
  return {
    home,
    ...addresses,
    take: async () => {
      child.send('take');
      return (await next()) as CountedCall[];
    },
    close: async () => {
      child.disconnect();
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
