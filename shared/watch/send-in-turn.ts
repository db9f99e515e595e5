import type { Ports } from '../ports/ports.ts';
import type { Slot } from './slots.ts';

// As many as the queue takes in one call: where watch dies, no more than these are sent and not noted.
const sentAtOnce = 10;

/** Sends messages so that each arrives when it is its turn, and notes each once it is sent. */
export async function sendInTurn(
  { store, queue, now }: Pick<Ports, 'store' | 'queue' | 'now'>,
  slots: readonly Slot[],
): Promise<void> {
  for (let start = 0; start < slots.length; start += sentAtOnce) {
    const batch = slots.slice(start, start + sentAtOnce);
    // By the clock of this very call: the calls before it took their time.
    await queue.send(
      batch.map(({ message, queued }) => ({ message, delaySeconds: secondsUntil(queued.dueAt, now()) })),
    );
    await Promise.all(batch.map(({ message, queued }) => store.noteQueued(message, queued)));
  }
}

const secondsUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.floor((new Date(instant).getTime() - now.getTime()) / 1000));
