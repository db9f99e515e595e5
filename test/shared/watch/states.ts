import type { CycleState } from '../../../shared/ports/plan-store.ts';
import type { PendingRecord, QueuedRecord, ReadingRecord, VersionRecord } from '../../../shared/ports/records.ts';

/** A version in force. */
export const headOf = (version: number): VersionRecord => ({
  ...{ version, contentSha256: `content-${version}`, parentSha256: null, bodySha256: `body-${version}` },
  ...{ readAt: '2026-01-01T08:00:00.000Z', acceptedAt: '2026-01-01T08:00:01.000Z', driveVersion: 7 },
  ...{ frameworkVersion: 1, rulesVersion: 'rules', activities: 20, indicators: 21 },
});

/** A reading of Drive's version 7 that came into force as version 1, against framework 1 and today's rules. */
export const readingOf = (changes: Partial<ReadingRecord> = {}): ReadingRecord => ({
  ...{ state: 'in-force', lastRead: 'accepted', at: '2026-01-01T08:00:01.000Z', readAt: '2026-01-01T08:00:00.000Z' },
  ...{ driveVersion: 7, bodySha256: 'body-1', versionInForce: 1, frameworkVersion: 1, rulesVersion: 'rules' },
  ...{ activities: 20, indicators: 21, findings: { error: 0, warning: 0, remark: 0 }, vanished: 0 },
  ...changes,
});

/** What is known of the department `europe` in a cycle whose framework is at version 1. */
export const stateOf = (known: {
  readonly reading?: ReadingRecord;
  readonly head?: VersionRecord;
  readonly framework?: VersionRecord;
  readonly pending?: PendingRecord;
  readonly queued?: QueuedRecord;
}): CycleState => {
  const { reading, head, framework = headOf(1), pending, queued } = known;
  return {
    departments: [],
    heads: new Map([['framework', framework], ...(head ? [['europe', head] as const] : [])]),
    readings: new Map(reading ? [['europe', reading]] : []),
    pending: new Map(pending ? [['europe', pending]] : []),
    queued: new Map(queued ? [['europe', queued]] : []),
  };
};
