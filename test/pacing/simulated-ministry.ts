import { watch } from '../../shared/watching.ts';
import type { IngestMessage, Ports } from '../../shared/ports/ports.ts';
import { orPutOff } from '../../shared/watch/put-off.ts';
import { createRandom, type Random } from '../generated/random.ts';
import { SimulatedGoogle, type Window } from './simulated-google.ts';
import { SimulatedQueue } from './simulated-queue.ts';
import { SimulatedRecords } from './simulated-records.ts';
import { SimulatedWorker } from './simulated-worker.ts';
import { VirtualClock } from './virtual-clock.ts';

const minute = 60_000;

/** Somebody else who reads with the first account, for some minutes. */
export interface Others {
  readonly perMinute: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What happens while a ministry’s spreadsheets are read. */
export interface Circumstances {
  readonly spreadsheets: number;
  readonly accounts: number;
  readonly readsPerMinute: number;
  readonly window: Window;
  readonly seed: number;
  /** A refused message stays in the queue and comes again, like every other that failed. */
  readonly withoutPuttingOff?: true;
  readonly others?: Others;
  /** Which runs of watch do not take place, counted from 0. */
  readonly missedRuns?: readonly number[];
  readonly crashesInThousand?: number;
}

/** A ministry all of whose spreadsheets were edited: the real watch, and workers that take as long as real ones. */
export class SimulatedMinistry {
  readonly google: SimulatedGoogle;
  readonly queue: SimulatedQueue;
  readonly worker: SimulatedWorker;
  readonly records: SimulatedRecords;
  /** When everything was read and answered, and the answers read; 0 where it never was. */
  quietMs = 0;
  mostDeferrals = 0;
  readonly #clock = new VirtualClock();
  readonly #random: Random;
  readonly #how: Circumstances;
  readonly #loud: Set<string>;

  constructor(how: Circumstances) {
    this.#how = how;
    this.#random = createRandom(how.seed);
    const [clock, random] = [this.#clock, this.#random];
    this.google = new SimulatedGoogle(clock, how.accounts, how.window);
    this.records = new SimulatedRecords(how.spreadsheets, clock, random);
    this.#loud = new Set(this.records.files.keys());
    const { crashesInThousand = 0 } = how;
    this.worker = new SimulatedWorker({ clock, random, google: this.google, records: this.records, crashesInThousand });
    // At one reading a second, each of which takes up to seven.
    this.queue = new SimulatedQueue(clock, random, 8 * how.accounts, (message) => this.#work(message));
  }

  /** Lets everything happen, until all is quiet or so many hours have passed. */
  async run(mostHours: number): Promise<this> {
    void this.#watchEveryFiveMinutes();
    if (this.#how.others) void this.#readAlso(this.#how.others);
    await this.#clock.runUntil(() => this.quietMs > 0, mostHours * 60 * minute);
    return this;
  }

  async #watchEveryFiveMinutes(): Promise<void> {
    const { accounts, readsPerMinute, missedRuns = [] } = this.#how;
    const patience = { quietMs: 3 * minute, latestMs: 30 * minute, retryMs: 15 * minute };
    for (let run = 0; ; run++) {
      // The scheduler comes within the minute.
      const lateMs = run === 0 ? 0 : this.#random.int(0, minute);
      await this.#clock.sleep(run * 5 * minute + lateMs - this.#clock.ms);
      if (!missedRuns.includes(run)) await watch(this.#ports(), patience, { accounts, readsPerMinute });
    }
  }

  async #readAlso({ perMinute, fromMinute, toMinute }: Others): Promise<void> {
    await this.#clock.sleep(fromMinute * minute);
    while (this.#clock.ms < toMinute * minute) {
      this.google.readAlso(0);
      await this.#clock.sleep(minute / perMinute);
    }
  }

  #ports(): Ports {
    const { records, queue } = this;
    const ports: { [Name in keyof Ports]?: Partial<Ports[Name]> } = {
      ...{ store: records.store(), queue, spreadsheets: { list: records.list }, now: this.#clock.now },
    };
    return ports as Ports;
  }

  async #work(message: IngestMessage): Promise<void> {
    await this.worker.start();
    const work = () => this.worker.ingest(message);
    const outcome = await (this.#how.withoutPuttingOff ? work() : orPutOff(this.#ports(), message, work));
    if (outcome && 'deferrals' in outcome) this.mostDeferrals = Math.max(this.mostDeferrals, outcome.deferrals);
    if (this.records.isQuiet(message.department)) this.#loud.delete(message.department);
    if (this.#loud.size === 0) this.quietMs = this.#clock.ms;
  }
}
