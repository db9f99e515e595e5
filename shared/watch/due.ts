import type { IngestMessage, ListedSpreadsheet } from '../ports/ports.ts';
import { isClosed } from '../ports/closures.ts';
import type { CycleState } from '../ports/plan-store.ts';
import { type DepartmentRecord, isStale, type PendingRecord, type ReadingRecord } from '../ports/records.ts';

/** When a changed spreadsheet is read. */
export interface Patience {
  /** It is read once nobody has changed it for so long … */
  readonly quietMs: number;
  /** … and at the latest so long after its first unread change. */
  readonly latestMs: number;
  /** One that cannot be read is tried again after so long. */
  readonly retryMs: number;
}

/** What watch decides about one spreadsheet. */
export type Due = { readonly message: IngestMessage } | PendingRecord | undefined;

/** Whether a department's spreadsheet is due to be read, or its last submission to be weighed again. */
export function dueOf(
  cycle: string,
  department: DepartmentRecord,
  file: ListedSpreadsheet | undefined,
  state: CycleState,
  patience: Patience,
  rulesVersion: string,
  now: Date,
): Due {
  const { spreadsheetId, id } = department;
  if (spreadsheetId === undefined || isClosed(department)) return undefined;
  const reading = state.readings.get(id);
  const message = (kind: IngestMessage['kind'], driveVersion: number, more: Partial<IngestMessage> = {}): Due => ({
    message: { kind, cycle, department: id, spreadsheetId, driveVersion, ...more },
  });
  const seen = file?.driveVersion ?? 0;
  if (reading?.failure?.driveVersion === seen) {
    return elapsedMs(reading.at, now) >= patience.retryMs ? message('read', seen) : undefined;
  }
  // Gone from the drive: the reading will say so, or find that it was only moved; neither needs saying every time.
  if (!file) return reading && elapsedMs(reading.at, now) < patience.retryMs ? undefined : message('read', 0);
  if (seen > (reading?.driveVersion ?? 0)) {
    const waiting = stillWaiting(file, state.pending.get(id), reading?.driveVersion ?? 0, patience, now);
    const isUnsettled = elapsedMs(file.modifiedAt, now) < patience.quietMs;
    const changedAt = changedSince(file, reading, state.pending.get(id));
    const more = { ...(changedAt ? { changedAt } : {}), ...(isUnsettled ? { unsettled: true as const } : {}) };
    return waiting ?? message('read', seen, more);
  }
  if (reading?.failure) return message('read', seen);
  // An answer that could not be written, because somebody held the file: it rests on a new reading.
  if (reading?.unanswered && elapsedMs(reading.at, now) >= patience.retryMs) return message('read', seen);
  if ((state.heads.get(id)?.version ?? 0) !== reading?.versionInForce) return message('read', seen);
  const framework = state.heads.get('framework')?.version ?? 0;
  const weighedAnew =
    isStale(reading, now) ||
    reading.rulesVersion !== rulesVersion ||
    (id !== 'framework' && reading.frameworkVersion !== framework);
  return weighedAnew ? message('evaluate', reading.driveVersion) : undefined;
}

// Drive's clock and ours.
const clocksMs = 60_000;

/**
 * Since when a change of somebody's waits to be read: its first one that watch saw, or the last one, where that was
 * earlier. Undefined where there is none: Drive counts what is no edit as well, such as sharing, and our own answer.
 */
function changedSince(
  { modifiedAt }: ListedSpreadsheet,
  reading: ReadingRecord | undefined,
  pending: PendingRecord | undefined,
): string | undefined {
  const own = reading?.answeredAt ?? reading?.readAt;
  if (own && new Date(modifiedAt).getTime() <= new Date(own).getTime() + (reading?.answeredAt ? clocksMs : 0)) {
    return undefined;
  }
  const since =
    pending && pending.afterDriveVersion === (reading?.driveVersion ?? 0) ? pending.pendingSince : modifiedAt;
  return since < modifiedAt ? since : modifiedAt;
}

// Nothing where the spreadsheet is to be read now, else since when it has been waiting to become quiet.
function stillWaiting(
  file: ListedSpreadsheet,
  pending: PendingRecord | undefined,
  driveVersion: number,
  patience: Patience,
  now: Date,
): Due {
  if (elapsedMs(file.modifiedAt, now) >= patience.quietMs) return undefined;
  const pendingSince = pending?.afterDriveVersion === driveVersion ? pending.pendingSince : now.toISOString();
  return elapsedMs(pendingSince, now) >= patience.latestMs
    ? undefined
    : { pendingSince, afterDriveVersion: driveVersion };
}

const elapsedMs = (since: string, now: Date): number => now.getTime() - new Date(since).getTime();
