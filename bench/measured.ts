import { readFileSync } from 'node:fs';

/** What a piece of work cost. Units: milliseconds by the clock and of the processors; the process's peak in MB. */
export interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** The most memory that this process had at once. `maxRSS` would count what its parent had when it began. */
const peakMb = (): number => Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

/** Does some work, and gives what it came to with its cost. */
export async function measured<Result>(work: () => Result | Promise<Result>): Promise<{ result: Result; cost: Cost }> {
  const from = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  const ms = performance.now() - from;
  return { result, cost: { ms, cpuMs: (user + system) / 1000, peakMb: peakMb() } };
}
