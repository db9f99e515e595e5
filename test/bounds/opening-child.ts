import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Opening } from './opening-process.ts';

// What one file leaves behind would be counted against the next.
const asGoodAsFreshMb = 40;

/** Opens files in a process of their own, which the tests of a `describe` share for as long as it is as good as fresh. */
export function openingChild(): (bytes: Buffer) => Promise<Opening> {
  let child: ChildProcess | undefined;
  let folder: string;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bounds-'));
  });
  afterAll(async () => {
    end();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return async (bytes) => {
    const path = join(folder, 'file.xlsx');
    await writeFile(path, bytes);
    child ??= fork(new URL('./opening-process.ts', import.meta.url), { execArgv: [] });
    const opening = await answerOf(child, path);
    if (opening.peakMb > asGoodAsFreshMb) end();
    return opening;
  };
}

async function answerOf(child: ChildProcess, path: string): Promise<Opening> {
  const answered = once(child, 'message') as Promise<[Opening]>;
  const died = once(child, 'exit').then((): never => {
    throw new Error('the process died over the file');
  });
  child.send(path);
  const [opening] = await Promise.race([answered, died]);
  return opening;
}
