import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Counted } from '../cost-basis.ts';
import type { CountedPass } from './count-pass.ts';

const run = promisify(execFile);

/** Counts one pass in a process of its own: the example's departments so many times, or its whole plan as one's. */
export async function countInProcess(what: number | 'whole'): Promise<CountedPass> {
  const program = join(import.meta.dirname, 'count.ts');
  const { stdout } = await run(process.execPath, [program, String(what)], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as CountedPass;
}

// Far enough apart for what grows to show, and both long enough for the code to be warm.
const [few, many] = [2, 12];

/** Counts every pass that the bills rest on, one after the other: the processor's time is one of the figures. */
export async function countAll(today: string): Promise<Counted> {
  const passes = [await countInProcess(few), await countInProcess(many)] as const;
  return { countedOn: today, passes, whole: await countInProcess('whole') };
}
