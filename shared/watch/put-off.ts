import { SystemError, type SystemErrorCode } from '../ports/errors.ts';
import type { IngestMessage, Ports } from '../ports/ports.ts';

/** A message that Google did not let through: by its quota, or because it was away, or did not believe who we are. */
export interface PutOff {
  /** How often in a row now. */
  readonly deferrals: number;
  readonly error: SystemError;
}

// Left in the queue, an hour of it would lay every message among the dead letters, and none of them for its own fault.
const isAway: ReadonlySet<SystemErrorCode> = new Set(['google-unavailable', 'outside-call-timed-out']);

// Some two hours. A spreadsheet that Google can never give is then for the queue, and so for a person to see.
const mostDeferrals = 12;

const isPassing = ({ code }: SystemError, deferrals: number): boolean =>
  code === 'google-quota-exceeded' ||
  code === 'google-sign-in-refused' ||
  (isAway.has(code) && deferrals <= mostDeferrals);

/**
 * Does a message's work; what Google does not let through goes back to the line of watch, and the message is done with: none
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
    const deferrals = (message.deferrals ?? 0) + 1;
    if (!(error instanceof SystemError && isPassing(error, deferrals))) throw error;
    await putOff(ports, message, deferrals);
    return { deferrals, error };
  }
}

async function putOff({ store, now }: Pick<Ports, 'store' | 'now'>, message: IngestMessage, deferrals: number) {
  const { kind, account = 0 } = message;
  const last = await store.reading(message);
  const record = { kind, account, dueAt: now().toISOString(), deferrals };
  await store.noteQueued(message, last ? { ...record, after: last.at } : record);
}
