import { SystemError } from '../ports/errors.ts';
import type { IngestMessage, Ports } from '../ports/ports.ts';

/** A message that Google's quota refused. */
export interface PutOff {
  /** How often in a row now. */
  readonly deferrals: number;
}

/**
 * Does a message's work; where Google's quota refuses it, the message goes back to the line of watch, which alone knows
 * when an account is free: it sends it anew in a turn of its own, after a while that doubles each time. So the message is done with, and
 * none of its receives was spent on a refusal. Sent anew from here, the refused would come between those whose turn it
 * is, and be refused again together with them.
 * Throws what the work throws otherwise, and what the store throws: the queue then brings the same message again.
 */
export async function orPutOff<T>(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  message: IngestMessage,
  work: () => Promise<T>,
): Promise<T | PutOff> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'google-quota-exceeded') throw error;
    const { kind, account = 0 } = message;
    const deferrals = (message.deferrals ?? 0) + 1;
    const last = await store.reading(message);
    const putOff = { kind, account, dueAt: now().toISOString(), deferrals };
    await store.noteQueued(message, last ? { ...putOff, after: last.at } : putOff);
    return { deferrals };
  }
}
