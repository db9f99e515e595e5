import { SystemError } from '../../shared/ports/errors.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How Google may count a minute: nobody outside knows. */
export type Window = 'fixed' | 'sliding';

const minuteMs = 60_000;

/** Counts what it lets through: never more than so many a minute. */
class Quota {
  readonly limit: number;
  readonly #window: Window;
  #taken: number[] = [];

  constructor(limit: number, window: Window) {
    this.limit = limit;
    this.#window = window;
  }

  admits(atMs: number): boolean {
    // The minutes of a fixed window begin somewhere in the middle of ours.
    const fromMs =
      this.#window === 'sliding' ? atMs - minuteMs : Math.floor((atMs - 17_000) / minuteMs) * minuteMs + 17_000;
    while ((this.#taken[0] ?? Infinity) < fromMs) this.#taken.shift();
    return this.#taken.length < this.limit;
  }

  take(atMs: number): void {
    this.#taken.push(atMs);
  }
}

/** One kind of call: when each was let through, and how many were refused. */
export interface Calls {
  readonly takenMs: number[];
  refused: number;
}

const none = (): Calls => ({ takenMs: [], refused: 0 });

/** Google's quotas of reading and writing: 60 a minute for each account, 300 for all of them. */
export class SimulatedGoogle {
  readonly reads = none();
  readonly writes = none();
  /** Reads that somebody else made with one of the accounts. */
  readonly others = none();
  readonly #clock: VirtualClock;
  readonly #read: readonly Quota[];
  readonly #write: readonly Quota[];
  readonly #projectRead: Quota;
  readonly #projectWrite: Quota;

  constructor(clock: VirtualClock, accounts: number, window: Window) {
    const quotas = () => Array.from({ length: accounts }, () => new Quota(60, window));
    this.#clock = clock;
    [this.#read, this.#write] = [quotas(), quotas()];
    [this.#projectRead, this.#projectWrite] = [new Quota(300, window), new Quota(300, window)];
  }

  /** Throws `google-quota-exceeded`. */
  read(account: number): void {
    this.#call([this.#read[account] as Quota, this.#projectRead], this.reads);
  }

  /** Somebody else reads, or is refused. */
  readAlso(account: number): void {
    try {
      this.#call([this.#read[account] as Quota, this.#projectRead], this.others);
    } catch {
      // They come again with their next one.
    }
  }

  /** Throws `google-quota-exceeded`. */
  write(account: number): void {
    this.#call([this.#write[account] as Quota, this.#projectWrite], this.writes);
  }

  #call(quotas: readonly Quota[], calls: Calls): void {
    const { ms } = this.#clock;
    if (!quotas.every((quota) => quota.admits(ms))) {
      calls.refused += 1;
      throw new SystemError('google-quota-exceeded', 'Quota exceeded', { retry: true });
    }
    for (const quota of quotas) quota.take(ms);
    calls.takenMs.push(ms);
  }
}
