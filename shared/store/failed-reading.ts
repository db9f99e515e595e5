import type { SystemError } from '../ports/errors.ts';
import type { ReadingRecord } from '../ports/records.ts';
import type { Standing } from './standing.ts';
import { stateSince } from './state-since.ts';

/** The record of a spreadsheet that could not be read: everything else stays as the last good reading left it. */
export function failedReading(
  { last, parent }: Standing,
  error: SystemError,
  driveVersion: number,
  at: string,
): ReadingRecord {
  const before: Omit<ReadingRecord, 'state' | 'lastRead' | 'at' | 'stateSince'> = last ?? {
    driveVersion: 0,
    versionInForce: 0,
    frameworkVersion: 0,
    rulesVersion: '',
    activities: 0,
    indicators: 0,
    findings: { error: 0, warning: 0, remark: 0 },
    vanished: 0,
  };
  return {
    ...before,
    // Whoever accepted it may have died before any reading knew it.
    ...(parent && { versionInForce: parent.version, activities: parent.activities, indicators: parent.indicators }),
    state: 'unreachable',
    lastRead: 'failed',
    ...{ at, stateSince: stateSince('unreachable', at, last, parent) },
    failure: { code: error.code, message: error.message, driveVersion },
  };
}
