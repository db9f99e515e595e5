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

/** What a step of the pipeline takes, as a mean over its runs. */
export interface StepCount {
  readonly runs: number;
  /** Requests by service and operation: `dynamodb PutItem V#`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly tableBytes: number;
  readonly bucketBytes: number;
  readonly mailBytes: number;
  readonly sentToGoogleBytes: number;
  readonly logBytes: number;
  readonly cpuMs: number;
  readonly ms: number;
}

/** The mean of some runs. */
export function stepCountOf(runs: readonly Run[]): StepCount {
  const mean = (of: (run: Run) => number): number => rounded(runs.reduce((all, run) => all + of(run), 0) / runs.length);
  const total = (field: 'readUnits' | 'writeUnits' | 'storedBytes' | 'sentBytes', service: CountedCall['service']) =>
    mean(({ calls }) => calls.reduce((all, call) => all + (call.service === service ? call[field] : 0), 0));
  const names = [...new Set(runs.flatMap(({ calls }) => calls.map(nameOf)))].toSorted();
  const timesOf = (name: string): number => mean(({ calls }) => calls.filter((call) => nameOf(call) === name).length);
  return {
    runs: runs.length,
    calls: Object.fromEntries(names.map((name) => [name, timesOf(name)])),
    readUnits: total('readUnits', 'dynamodb'),
    writeUnits: total('writeUnits', 'dynamodb'),
    tableBytes: total('storedBytes', 'dynamodb'),
    bucketBytes: total('storedBytes', 's3'),
    mailBytes: total('sentBytes', 'ses'),
    sentToGoogleBytes: total('sentBytes', 'google'),
    logBytes: mean(({ logBytes }) => logBytes),
    cpuMs: mean(({ cpuMs }) => cpuMs),
    ms: mean(({ ms }) => ms),
  };
}

const nameOf = ({ service, operation }: CountedCall): string => `${service} ${operation}`;

const rounded = (value: number): number => Math.round(value * 100) / 100;
