import { SystemError } from '../../shared/ports/errors.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';
import type { ReadingRecord } from '../../shared/ports/records.ts';
import { isDone } from '../../shared/store/standing.ts';
import { rulesVersion } from '../../shared/validate/rules-version.ts';
import type { Random } from '../generated/random.ts';
import type { SimulatedGoogle } from './simulated-google.ts';
import { readingAt, type SimulatedFile, type SimulatedRecords } from './simulated-records.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What the workers of a simulation share. */
export interface WorkingWorld {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly google: SimulatedGoogle;
  readonly records: SimulatedRecords;
  /** How many of 1,000 messages lose their worker. */
  readonly crashesInThousand: number;
}

/** Ingest as far as time and quota go: what a reading means takes no part in that. */
export class SimulatedWorker {
  crashes = 0;
  /** Messages that found that their work had been done. */
  needless = 0;
  /** When each change was read, in order. */
  readonly changesReadMs: number[] = [];
  readonly #world: WorkingWorld;

  constructor(world: WorkingWorld) {
    this.#world = world;
  }

  /** Until the message has arrived: where a worker has to be started for it, that takes longer. */
  async start(): Promise<void> {
    const { clock, random } = this.#world;
    await clock.sleep(random.int(20, 400) + (random.chance(0.03) ? random.int(800, 2_500) : 0));
    this.#mayCrash();
  }

  /** Throws what Google refuses. */
  async ingest(message: IngestMessage): Promise<ReadingRecord | undefined> {
    const { clock, random, google, records } = this.#world;
    const { department, account = 0, driveVersion } = message;
    await clock.sleep(random.int(30, 200));
    const standing = { last: records.readings.get(department), parent: undefined, framework: undefined, timeZone: '' };
    if (isDone(message, standing, rulesVersion, clock.now())) {
      this.needless += 1;
      return undefined;
    }
    google.read(account);
    await clock.sleep(random.int(1_000, 4_000));
    this.#mayCrash();
    if (records.isUnread(department)) this.changesReadMs.push(clock.ms);
    const reading = readingAt(driveVersion, clock.now().toISOString());
    const file = records.files.get(department) as SimulatedFile;
    records.readings.set(department, file.answered ? reading : { ...reading, unanswered: { since: reading.at } });
    const answered = file.answered ? reading : await this.#answer(file, account, reading);
    records.readings.set(department, answered);
    return answered;
  }

  async #answer(file: SimulatedFile, account: number, reading: ReadingRecord): Promise<ReadingRecord> {
    const { clock, random, google } = this.#world;
    await clock.sleep(random.int(50, 400));
    this.#mayCrash();
    try {
      google.write(account);
    } catch (error) {
      if (error instanceof SystemError) return { ...reading, unanswered: { since: reading.at, failure: error } };
      throw error;
    }
    Object.assign(file, { answered: true, driveVersion: file.driveVersion + 1, modifiedMs: clock.ms });
    await clock.sleep(random.int(500, 2_000));
    this.#mayCrash();
    return reading;
  }

  // At four places, and a quarter of it at each.
  #mayCrash(): void {
    const { random, crashesInThousand } = this.#world;
    if (crashesInThousand === 0 || random.int(1, 4_000) > crashesInThousand) return;
    this.crashes += 1;
    throw new Error('the worker is gone');
  }
}
