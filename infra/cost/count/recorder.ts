import type { CountedServers } from './counted-servers.ts';
import type { Run } from './step-count.ts';

/** Runs pieces of work one by one, and keeps what each took under the name of its step. */
export class Recorder {
  readonly runs = new Map<string, Run[]>();
  readonly #servers: CountedServers;

  constructor(servers: CountedServers) {
    this.#servers = servers;
  }

  /** `name` gives the step once it is known what came of the work; undefined keeps nothing. */
  async record<T>(work: () => Promise<T>, name: (result: T) => Promise<string> | string): Promise<T> {
    await this.#servers.take();
    const log = countLog();
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    const result = await work().finally(log.end);
    const { user, system } = process.cpuUsage(used);
    const ms = performance.now() - startedAt;
    const run = { calls: await this.#servers.take(), cpuMs: (user + system) / 1000, ms, logBytes: log.bytes() };
    const step = await name(result);
    this.runs.set(step, [...(this.runs.get(step) ?? []), run]);
    return result;
  }
}

/** Counts what is written to standard output and error until `end`, and keeps it from there: CloudWatch would get it. */
function countLog(): { bytes: () => number; end: () => void } {
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write.bind(stream));
  let bytes = 0;
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array) => {
      bytes += Buffer.byteLength(chunk);
      return true;
    };
  }
  const end = (): void => {
    for (const [index, stream] of streams.entries()) stream.write = writes[index] as typeof stream.write;
  };
  return { bytes: () => bytes, end };
}
