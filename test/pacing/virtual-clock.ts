interface Sleeper {
  readonly atMs: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock that jumps to whatever comes next: hours pass in no time, and the same way every time. */
export class VirtualClock {
  ms = 0;
  #asleep = 0;
  /** A heap: each sleeper before the two at twice its place. */
  readonly #heap: Sleeper[] = [];

  now = (): Date => new Date(Date.UTC(2026, 0, 1) + this.ms);

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#push({ atMs: this.ms + ms, order: this.#asleep++, wake }));
  }

  /** Lets time pass until it is enough, nobody sleeps any more, or so much of it has gone by. */
  async runUntil(isEnough: () => boolean, mostMs: number): Promise<void> {
    while (!isEnough() && this.#heap.length > 0 && this.ms < mostMs) {
      this.ms = this.#heap[0]?.atMs ?? this.ms;
      while (this.#heap[0]?.atMs === this.ms) this.#pop().wake();
      // Everybody who woke goes on until all of them sleep again.
      await new Promise(setImmediate);
    }
  }

  #push(sleeper: Sleeper): void {
    let place = this.#heap.push(sleeper) - 1;
    for (let above = (place - 1) >> 1; place > 0 && this.#isBefore(place, above); above = (place - 1) >> 1) {
      this.#swap(place, above);
      place = above;
    }
  }

  #pop(): Sleeper {
    this.#swap(0, this.#heap.length - 1);
    const first = this.#heap.pop() as Sleeper;
    for (let place = 0; ; ) {
      const below = [2 * place + 1, 2 * place + 2].filter((one) => one < this.#heap.length);
      const next = below.reduce((one, other) => (this.#isBefore(other, one) ? other : one), place);
      if (next === place) return first;
      this.#swap(place, next);
      place = next;
    }
  }

  #isBefore(place: number, other: number): boolean {
    const [one, two] = [this.#heap[place] as Sleeper, this.#heap[other] as Sleeper];
    return one.atMs - two.atMs < 0 || (one.atMs === two.atMs && one.order < two.order);
  }

  #swap(place: number, other: number): void {
    [this.#heap[place], this.#heap[other]] = [this.#heap[other] as Sleeper, this.#heap[place] as Sleeper];
  }
}
