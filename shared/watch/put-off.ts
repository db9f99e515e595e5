import { SystemError } from '../ports/errors.ts';
import type { IngestMessage, Ports } from '../ports/ports.ts';

/** A message that Google's quota refused. */
export interface PutOff {
  /** How often in a row now. */
  readonly deferrals: number;
}

/**
 * Does a message's work; what Google's quota refuses goes back to the line of watch, and the message is done with: none
 * of its receives is spent on that. Watch alone knows when an account is free, and sends it anew when it is its turn,
 * after a while that doubles each time. Sent anew from here, even once and half a minute later, it would come between
 * those whose turn it is and have another one refused: of a simulated wave of 3,000 at 58 a minute, 190 instead of 5.
 *
 * An answer that the quota refuses is no reason to put the message off: the reading stands, and watch comes back to it.
 * Throws what the work throws otherwise, and what the store throws: the queue then brings the same message again.
 */
export async function orPutOff<T>(
  ports: Pick<Ports, 'store' | 'now'>,
  message: IngestMessage,
  work: () => Promise<T>,
): Promise<T | PutOff> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'google-quota-exceeded') throw error;
    return { deferrals: await putOff(ports, message) };
  }
}

async function putOff({ store, now }: Pick<Ports, 'store' | 'now'>, message: IngestMessage): Promise<number> {
  const { kind, account = 0 } = message;
  const deferrals = (message.deferrals ?? 0) + 1;
  const last = await store.reading(message);
  const record = { kind, account, dueAt: now().toISOString(), deferrals };
  await store.noteQueued(message, last ? { ...record, after: last.at } : record);
  return deferrals;
}
