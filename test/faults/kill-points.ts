import { vi } from 'vitest';
import type { ServerProcess } from './server-process.ts';
import { finish } from './start-process.ts';
import type { KillPoint, Task, Work } from './task.ts';

/** `LONG=1` adds the cases that take minutes. */
export const long = process.env['LONG'] === '1';
// Processes take longer to start where others use the machine too.
const timeout = long ? 1_800_000 : 120_000;
vi.setConfig({ testTimeout: timeout, hookTimeout: timeout });

/**
 * Where a process that makes so many outside calls may end so that it makes a difference: before each of them, and
 * after the last. Between two calls nothing changes outside; the long run ends it after each one too.
 */
export const killPoints = (calls: number): KillPoint[] =>
  Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => [
    { call, when: 'before' as const },
    ...(long || call === calls ? [{ call, when: 'after' as const }] : []),
  ]);

/** Names a kill point in a failing test. */
export const named = ({ call, when }: KillPoint): string => `killed ${when} call ${call}`;

// Workers of different cycles do not meet: two at a time use both cores.
const atOnce = 2;

/** Lets a worker die at each of these points, each at work of its own; throws where one does not. */
export async function killAtEach<P extends KillPoint>(
  server: ServerProcess,
  points: readonly P[],
  workAt: (point: P) => Work,
): Promise<void> {
  const waiting = [...points];
  const killNext = async (): Promise<void> => {
    for (let point = waiting.shift(); point; point = waiting.shift()) await killAt(server, point, workAt(point));
  };
  await Promise.all(Array.from({ length: atOnce }, killNext));
}

async function killAt(server: ServerProcess, { call, when }: KillPoint, work: Work): Promise<void> {
  const task: Task = { ...work, kill: { call, when } };
  const worker = server.work(task);
  const { signal } = await worker.ended;
  if (signal !== 'SIGKILL') throw new Error(`not ${named(task.kill as KillPoint)}: ${worker.errors()}`);
}

/** Runs work to its end in a new worker. Gives the number of its outside calls. */
export const workToTheEnd = (server: ServerProcess, work: Work): Promise<number> => finish(server.work(work));
