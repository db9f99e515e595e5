import type { IngestMessage } from '../ports/ports.ts';
import type { QueuedRecord, ReadingRecord } from '../ports/records.ts';
import type { Patience } from './due.ts';

// Google counts by the minute.
const quotaMs = 60_000;

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
  // To weigh the last submission again does not show what changed in the spreadsheet meanwhile.
  if (queued.kind === 'evaluate' && kind === 'read') return false;
  const patienceMs = queued.deferrals ? Math.min(retryMs, quotaMs * 2 ** (queued.deferrals - 1)) : retryMs;
  return now.getTime() < new Date(queued.dueAt).getTime() + patienceMs;
}
