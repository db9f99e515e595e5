import type { CountedCall } from './counted-call.ts';

/** What one run of a handler took. */
export interface Run {
  readonly calls: readonly CountedCall[];
  /** Of the process that ran it: its own work, and no waiting. */
  readonly cpuMs: number;
  /** By the clock on this machine, where nobody is far away. */
  readonly ms: number;
  readonly logBytes: number;
}

/** The requests of one kind in a run. */
export interface CallCount extends Readonly<Record<'readUnits' | 'writeUnits' | 'storedBytes' | 'sentBytes', number>> {
  readonly times: number;
}

/** What a step of the pipeline takes, as a mean over its runs. */
export interface StepCount {
  readonly runs: number;
  /** Requests by service and operation: `dynamodb PutItem V#`. */
  readonly calls: Readonly<Record<string, CallCount>>;
  readonly cpuMs: number;
  readonly ms: number;
  readonly logBytes: number;
}

/** The mean of some runs. */
export function stepCountOf(runs: readonly Run[]): StepCount {
  const mean = (of: (run: Run) => number): number =>
    Math.round((100 * runs.reduce((all, run) => all + of(run), 0)) / runs.length) / 100;
  const names = [...new Set(runs.flatMap(({ calls }) => calls.map(nameOf)))].toSorted();
  const callCountOf = (name: string): CallCount => {
    const total = (of: (call: CountedCall) => number): number =>
      mean(({ calls }) => calls.reduce((all, call) => all + (nameOf(call) === name ? of(call) : 0), 0));
    return {
      times: total(() => 1),
      readUnits: total(({ readUnits }) => readUnits),
      writeUnits: total(({ writeUnits }) => writeUnits),
      storedBytes: total(({ storedBytes }) => storedBytes),
      sentBytes: total(({ sentBytes }) => sentBytes),
    };
  };
  return {
    runs: runs.length,
    calls: Object.fromEntries(names.map((name) => [name, callCountOf(name)])),
    cpuMs: mean(({ cpuMs }) => cpuMs),
    ms: mean(({ ms }) => ms),
    logBytes: mean(({ logBytes }) => logBytes),
  };
}

const nameOf = ({ service, operation }: CountedCall): string => `${service} ${operation}`;

/** The sum of a figure over the calls whose names begin so. */
export const sumOf = ({ calls }: StepCount, figure: keyof CallCount, begins = ''): number =>
  Object.entries(calls).reduce((all, [name, count]) => all + (name.startsWith(begins) ? count[figure] : 0), 0);
