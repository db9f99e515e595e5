import type { SystemError } from '../ports/errors.ts';
import type { ReadingRecord } from '../ports/records.ts';
import type { Standing } from './standing.ts';

/** The record of a spreadsheet that could not be read: everything else stays as the last good reading left it. */
export function failedReading(
  { last, parent }: Standing,
  error: SystemError,
  driveVersion: number,
  at: string,
): ReadingRecord {
  const before: Omit<ReadingRecord, 'state' | 'lastRead' | 'at'> = last ?? {
    driveVersion: 0,
    versionInForce: parent?.version ?? 0,
    frameworkVersion: 0,
    rulesVersion: '',
    activities: parent?.activities ?? 0,
    indicators: parent?.indicators ?? 0,
    findings: { error: 0, warning: 0, remark: 0 },
    vanished: 0,
  };
  const failure = { code: error.code, message: error.message, driveVersion };
  return { ...before, state: 'unreachable', lastRead: 'failed', at, failure };
}
