import { ingestQueue } from '../../infra/resources.ts';
import type { DelayedMessage, IngestMessage, Queue } from '../../shared/ports/ports.ts';
import type { Random } from '../generated/random.ts';
import type { VirtualClock } from './virtual-clock.ts';

interface Kept {
  readonly message: IngestMessage;
  receives: number;
}

/** SQS with its delays, hidden messages and dead letters, and Lambda's workers, which take what is there. */
export class SimulatedQueue implements Queue {
  sent = 0;
  readonly dead: IngestMessage[] = [];
  readonly #clock: VirtualClock;
  readonly #random: Random;
  readonly #workers: number;
  readonly #work: (message: IngestMessage) => Promise<unknown>;
  readonly #visible: Kept[] = [];
  #working = 0;

  constructor(
    clock: VirtualClock,
    random: Random,
    workers: number,
    work: (message: IngestMessage) => Promise<unknown>,
  ) {
    this.#clock = clock;
    this.#random = random;
    this.#workers = workers;
    this.#work = work;
  }

  async send(messages: readonly DelayedMessage[]): Promise<void> {
    for (const { message, delaySeconds } of messages) {
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > 900)
        throw new Error(`SQS keeps no message back for ${delaySeconds} s`);
      this.sent += 1;
      void this.#showAfter(delaySeconds * 1000, { message, receives: 0 });
    }
    await this.#clock.sleep(this.#random.int(8, 30));
  }

  async #showAfter(ms: number, kept: Kept): Promise<void> {
    await this.#clock.sleep(ms);
    this.#visible.push(kept);
    this.#serve();
  }

  #serve(): void {
    while (this.#working < this.#workers && this.#visible.length > 0) void this.#receive(this.#visible.shift() as Kept);
  }

  async #receive(kept: Kept): Promise<void> {
    const hiddenUntilMs = this.#clock.ms + ingestQueue.visibilityTimeoutSeconds * 1000;
    kept.receives += 1;
    if (kept.receives > (ingestQueue.maxReceiveCount ?? 0)) {
      this.dead.push(kept.message);
      return;
    }
    this.#working += 1;
    const failed = await this.#work(kept.message).then(
      () => false,
      () => true,
    );
    this.#working -= 1;
    if (failed) void this.#showAfter(hiddenUntilMs - this.#clock.ms, kept);
    this.#serve();
  }
}
