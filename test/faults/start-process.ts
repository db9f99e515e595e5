import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process that a test started. */
export interface Started {
  /** Resolves with the next line that it prints; undefined once it has ended. */
  line(): Promise<string | undefined>;
  /** Resolves once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** What it wrote to its standard error. */
  errors(): string;
  /** SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
}

/** Starts one of the programs of this folder. */
export function startProcess(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Started {
  const path = join(import.meta.dirname, program);
  // A process whose standard input ends goes with it: none outlives the test run.
  const child = spawn(process.execPath, [path, ...words], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return {
    line: async () => (await lines.next()).value,
    ended,
    errors: () => errors,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Waits until a process says a word, or has ended; gives the last line that it said. */
export async function saysLast(started: Started, word?: string): Promise<string> {
  let last = '';
  for (let next = await started.line(); next !== undefined; next = await started.line()) {
    last = next;
    if (last === word) break;
  }
  return last;
}

/** Lets a worker live to its end. Gives the number of its outside calls; throws where it fails. */
export async function finish(worker: Started): Promise<number> {
  const last = await saysLast(worker);
  const { code, signal } = await worker.ended;
  if (code !== 0) throw new Error(`a worker ended with ${signal ?? code}: ${worker.errors()}`);
  return Number(last);
}
