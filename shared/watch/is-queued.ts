import type { IngestMessage } from '../ports/ports.ts';
import type { QueuedRecord, ReadingRecord } from '../ports/records.ts';
import type { Patience } from './due.ts';

// Google counts by the minute.
const quotaMs = 60_000;

/**
 * How far ahead turns are given: until the run of watch after the next, should the next one be missed, and a minute, for
 * it comes late. SQS would keep a message back for 900 s, but whoever edits, or is put off, comes after all that have a
 * turn already.
 */
export const horizonMs = 660_000;
// By so much the clocks of two functions may differ.
const clocksMs = 60_000;

/**
 * Whether another message of a department is still to come, or was put off a moment ago, so that watch sends none. One of
 * which nothing came is sent anew after a while: the queue may have lost it, or laid it among the dead letters.
 */
export function isQueued(
  queued: QueuedRecord | undefined,
  kind: IngestMessage['kind'],
  reading: ReadingRecord | undefined,
  { retryMs }: Pick<Patience, 'retryMs'>,
  now: Date,
): boolean {
  if (!queued || queued.after !== reading?.at) return false;
  // No turn is so far ahead: whoever noted this had a clock that was, and must not keep anybody waiting.
  if (new Date(queued.dueAt).getTime() > now.getTime() + horizonMs + clocksMs) return false;
  // To weigh the last submission again does not show what changed in the spreadsheet meanwhile.
  if (queued.kind === 'evaluate' && kind === 'read') return false;
  const patienceMs = queued.deferrals ? Math.min(retryMs, quotaMs * 2 ** (queued.deferrals - 1)) : retryMs;
  return now.getTime() < new Date(queued.dueAt).getTime() + patienceMs;
}
