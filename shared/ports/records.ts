import type { CountedMisalignments } from '../finance/finance-report.ts';
import type { FindingCounts } from '../findings/finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { DepartmentState } from '../plan/department-state.ts';
import type { Framework } from '../plan/framework.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';

/** A plan cycle: the years that a plan covers. Instants are ISO 8601 in UTC, with milliseconds, everywhere. */
export interface CycleRecord {
  readonly id: string;
  /** IANA name; a day of this cycle ends at its midnight. */
  readonly timeZone: string;
}

/** One owner of a spreadsheet in a cycle: a department, or the planning unit with the framework. */
export interface DepartmentRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The place among the departments, as people list them. */
  readonly order: number;
  /** From when on reports know it; absent in records that were made before it was kept. */
  readonly registeredAt?: string;
  /** Absent until its spreadsheet is published. */
  readonly spreadsheetId?: string;
  /** When it was closed, and opened again, in order; absent where it never was. */
  readonly closures?: readonly Closure[];
}

/** A time during which a department has no part in the plan: it is not read, not expected, and not printed. */
export interface Closure {
  readonly closedAt: string;
  /** Absent while it is closed. */
  readonly reopenedAt?: string;
}

/** What one reading of a department's spreadsheet came to; the raw cells are enough to read it again without Google. */
export interface DepartmentBody {
  readonly kind: 'department';
  readonly raw: RawSpreadsheet;
  readonly ready: boolean;
  readonly readyBy: string;
  readonly activities: readonly Activity[];
}

/** What one reading of the planning unit's spreadsheet came to. */
export interface FrameworkBody {
  readonly kind: 'framework';
  readonly raw: RawSpreadsheet;
  readonly framework: Framework;
}

/** A submission as it is stored: immutable, under the hash of its content. */
export type Body = DepartmentBody | FrameworkBody;

/** An accepted submission: numbered, immutable, for ever. */
export interface VersionRecord {
  readonly version: number;
  /** What people wrote, without addresses: equal content makes no new version. */
  readonly contentSha256: string;
  /** Of the former version; null of the first. */
  readonly parentSha256: string | null;
  readonly bodySha256: string;
  readonly readAt: string;
  /** Rises with every version of a department, whatever the clocks say: as-of goes by it. */
  readonly acceptedAt: string;
  readonly driveVersion: number;
  /** The framework's version against which it passed; 0 of the framework's own versions. */
  readonly frameworkVersion: number;
  readonly rulesVersion: string;
  readonly activities: number;
  readonly indicators: number;
}

/** Since when a changed spreadsheet has been waiting to become quiet, and after which Drive version it was seen. */
export interface PendingRecord {
  readonly pendingSince: string;
  readonly afterDriveVersion: number;
}

/**
 * The last message of a department that watch sent: a hint that keeps it from sending another one, and tells when the next
 * one has its turn. Where it is lost, a message comes twice, and the second one finds that it has been done.
 */
export interface QueuedRecord {
  readonly kind: 'read' | 'evaluate';
  /** Which of the service accounts reads. */
  readonly account: number;
  /** When it is its turn; of one that was put off: when that was. */
  readonly dueAt: string;
  /** `at` of the reading that was the latest then: once there is another one, this is over. Absent where there was none. */
  readonly after?: string;
  /** How often in a row Google did not let it through; where it says so, nothing of it is in the queue any more. */
  readonly deferrals?: number;
}

/** What the latest reading, or the latest evaluation of it, came to. */
export interface ReadingRecord {
  readonly state: DepartmentState;
  readonly lastRead: 'accepted' | 'returned' | 'held' | 'waiting' | 'unchanged' | 'failed';
  /** When this record was made. */
  readonly at: string;
  /** Since when it is in that state; absent in records that were made before it was kept. */
  readonly stateSince?: string;
  /** When the spreadsheet was last read with success; absent while it never was. */
  readonly readAt?: string;
  /** Drive's version of the file that was read, known before the reading; 0 while none was. */
  readonly driveVersion: number;
  readonly bodySha256?: string;
  /** The version in force after this reading; 0 where none is. */
  readonly versionInForce: number;
  readonly frameworkVersion: number;
  readonly rulesVersion: string;
  readonly activities: number;
  readonly indicators: number;
  readonly findings: FindingCounts;
  /** How many activities of the version in force were not found again. */
  readonly vanished: number;
  /** Why the spreadsheet could not be read, where it could not. */
  readonly failure?: { readonly code: string; readonly message: string; readonly driveVersion: number };
  /** When a waiver begins or lapses that may change the findings; absent where none ever does. */
  readonly weighAgainAt?: string;
  /** The answer that is not written into the spreadsheet yet, and why not, where that was tried. */
  readonly unanswered?: Unanswered;
  /** When an answer was written into the spreadsheet that no reading has seen yet. */
  readonly answeredAt?: string;
}

/** A state in which a department was, kept for ever once another one followed. */
export interface StateRecord {
  readonly state: DepartmentState;
  /** Rises with every state of a department, whatever the clocks say. */
  readonly since: string;
  /** The version in force then; 0 where none was. */
  readonly versionInForce: number;
}

/** Whether a waiver has begun or lapsed since the findings were made. */
export const isStale = ({ weighAgainAt }: ReadingRecord, now: Date): boolean =>
  weighAgainAt !== undefined && now >= new Date(weighAgainAt);

/** An answer that waits to be written. */
export interface Unanswered {
  readonly since: string;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** One report as it was rendered. */
export interface ReportRecord {
  readonly id: string;
  readonly asOf: string;
  /** Where it lies among the files. */
  readonly key: string;
  readonly sha256: string;
  /** Equal pins give equal bytes. */
  readonly pinsSha256: string;
  readonly versions: Readonly<Record<string, number>>;
  /** By which people call it; absent in records that were made before reports were numbered. */
  readonly number?: string;
  /** Of the finance report: by which rules it counts misalignments, and how many of each code. */
  readonly rulesVersion?: string;
  readonly misalignments?: readonly CountedMisalignments[];
}
