import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueResource } from '../../resources.ts';
import type { Change } from './message-log.ts';

/** A message as it is kept; what is in flight is not: after a restart every received message is visible again. */
export interface Message {
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  readonly sentAtMs: number;
  /** End of its delay. */
  readonly visibleAtMs: number;
  readonly receiveCount: number;
  readonly firstReceivedAtMs?: number;
}

/** How the messages of a queue stand. */
export interface Depth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

interface Entry {
  message: Message;
  hiddenUntilMs: number;
  inFlight: boolean;
}

/** Writes changes to the disk; resolves once they are there. */
export type Persist = (changes: readonly Change<Message>[]) => Promise<void>;

/** How much of what to receive, and until when to wait for it. */
export interface Receive {
  readonly max: number;
  readonly waitMs: number;
  readonly visibilityMs: number;
  readonly gone: AbortSignal;
}

/** A receipt names one receiving of a message: the next receiving makes it stale, a restart does not. */
export const receiptOf = ({ id, receiveCount }: Message): string =>
  Buffer.from(`${id}#${receiveCount}`).toString('base64url');

/** One queue: its messages in memory, each change on the disk before it is answered. */
export class Queue {
  readonly resource: QueueResource;
  readonly #entries = new Map<string, Entry>();
  readonly #persist: Persist;
  readonly #deadLetters: Queue | undefined;
  #changed = new AbortController();

  constructor(resource: QueueResource, persist: Persist, deadLetters?: Queue) {
    this.resource = resource;
    this.#persist = persist;
    this.#deadLetters = deadLetters;
  }

  /** Puts a message that is on the disk already where receivers find it. */
  add(message: Message): void {
    this.#entries.set(message.id, { message, hiddenUntilMs: message.visibleAtMs, inFlight: false });
    this.#wake();
  }

  /** Keeps new messages. */
  async send(drafts: readonly { body: string; delayMs: number }[]): Promise<Message[]> {
    const sentAtMs = Date.now();
    const messages = drafts.map(({ body, delayMs }) => {
      const visibleAtMs = sentAtMs + delayMs;
      return { id: randomUUID(), queue: this.resource.name, body, sentAtMs, visibleAtMs, receiveCount: 0 };
    });
    await this.#persist(messages.map((message) => [message.id, message]));
    for (const message of messages) this.add(message);
    return messages;
  }

  /** Waits for visible messages and hides them; none once the time is over. */
  async receive({ max, waitMs, visibilityMs, gone }: Receive): Promise<Message[]> {
    const untilMs = Date.now() + waitMs;
    for (;;) {
      await this.#moveDead();
      const messages = gone.aborted ? [] : this.#take(max, visibilityMs);
      if (messages.length > 0) await this.#persist(messages.map((message) => [message.id, message]));
      if (messages.length > 0 || gone.aborted || Date.now() >= untilMs) return messages;
      const signal = AbortSignal.any([gone, this.#changed.signal]);
      await sleep(Math.min(untilMs, this.#nextVisibleMs()) - Date.now(), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Forgets the messages that these receipts name; of a stale or unknown receipt nothing comes. */
  async delete(receipts: readonly string[]): Promise<void> {
    const entries = receipts.map((receipt) => this.#find(receipt)).filter((entry) => entry !== undefined);
    await this.#persist(entries.map(({ message }) => [message.id, null]));
    for (const { message } of entries) this.#entries.delete(message.id);
  }

  /** Hides a received message from now on for so long; false when the receipt does not name one in flight. */
  hide(receipt: string, forMs: number): boolean {
    const entry = this.#find(receipt);
    if (!entry?.inFlight || entry.hiddenUntilMs <= Date.now()) return false;
    entry.hiddenUntilMs = Date.now() + forMs;
    this.#wake();
    return true;
  }

  /** Counts the messages. */
  async depth(): Promise<Depth> {
    await this.#moveDead();
    const hidden = [...this.#entries.values()].filter(({ hiddenUntilMs }) => hiddenUntilMs > Date.now());
    const inFlight = hidden.filter((entry) => entry.inFlight).length;
    return { visible: this.#entries.size - hidden.length, inFlight, delayed: hidden.length - inFlight };
  }

  #find(receipt: string): Entry | undefined {
    const entry = this.#entries.get(Buffer.from(receipt, 'base64url').toString().split('#')[0]!);
    return entry && receiptOf(entry.message) === receipt ? entry : undefined;
  }

  #visible(): Entry[] {
    return [...this.#entries.values()].filter(({ hiddenUntilMs }) => hiddenUntilMs <= Date.now());
  }

  #nextVisibleMs(): number {
    return Math.min(...[...this.#entries.values()].map(({ hiddenUntilMs }) => hiddenUntilMs));
  }

  #take(max: number, visibilityMs: number): Message[] {
    const nowMs = Date.now();
    return this.#visible()
      .slice(0, max)
      .map((entry) => {
        const { receiveCount, firstReceivedAtMs = nowMs } = entry.message;
        entry.message = { ...entry.message, receiveCount: receiveCount + 1, firstReceivedAtMs };
        entry.hiddenUntilMs = nowMs + visibilityMs;
        entry.inFlight = true;
        return entry.message;
      });
  }

  async #moveDead(): Promise<void> {
    const { maxReceiveCount = Number.POSITIVE_INFINITY } = this.resource;
    const deadLetters = this.#deadLetters;
    if (!deadLetters) return;
    const dead = this.#visible().filter(({ message }) => message.receiveCount >= maxReceiveCount);
    for (const { message } of dead) this.#entries.delete(message.id);
    const moved = dead.map(({ message }) => ({ ...message, queue: deadLetters.resource.name }));
    if (moved.length > 0) await this.#persist(moved.map((message) => [message.id, message]));
    for (const message of moved) deadLetters.add(message);
  }

  #wake(): void {
    this.#changed.abort();
    this.#changed = new AbortController();
  }
}
