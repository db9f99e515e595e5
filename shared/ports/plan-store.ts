import type { Finding } from '../findings/finding.ts';
import type { AcceptedSubmission } from './accepted-submission.ts';
import type {
  Body,
  Closure,
  CycleRecord,
  DepartmentRecord,
  PendingRecord,
  QueuedRecord,
  ReadingRecord,
  StateRecord,
  VersionRecord,
} from './records.ts';

/** One department in one cycle: the key of all that is stored of it. */
export interface DepartmentKey {
  readonly cycle: string;
  readonly department: string;
}

/** All that the pipeline knows of a cycle at a glance, by department id. */
export interface CycleState {
  readonly departments: readonly DepartmentRecord[];
  /** The version in force, as the cache says: readers repair it, decisions never rest on it. */
  readonly heads: ReadonlyMap<string, VersionRecord>;
  readonly readings: ReadonlyMap<string, ReadingRecord>;
  readonly pending: ReadonlyMap<string, PendingRecord>;
  readonly queued: ReadonlyMap<string, QueuedRecord>;
}

/** What the flow asks of the store. Nothing that a version refers to is ever changed or deleted. */
export interface PlanStore {
  cycles(): Promise<CycleRecord[]>;
  saveCycle(cycle: CycleRecord): Promise<void>;
  /** Registers a department, unless it is registered already. */
  addDepartment(cycle: string, department: DepartmentRecord): Promise<void>;
  /** A department as it is registered now; strongly consistent. */
  department(key: DepartmentKey): Promise<DepartmentRecord | undefined>;
  /** Says which spreadsheet is a department's, once and for all; false where another one is. */
  assignSpreadsheet(cycle: string, department: DepartmentRecord, spreadsheetId: string): Promise<boolean>;
  /** Closes a department, or opens it again; false, with nothing changed, where the record given is an older one. */
  replaceClosures(cycle: string, department: DepartmentRecord, closures: readonly Closure[]): Promise<boolean>;
  state(cycle: string): Promise<CycleState>;
  notePending(key: DepartmentKey, pending: PendingRecord): Promise<void>;
  noteQueued(key: DepartmentKey, queued: QueuedRecord): Promise<void>;

  /** Strongly consistent; repairs the cached head. */
  latestVersion(key: DepartmentKey): Promise<VersionRecord | undefined>;
  /** The version with a number; undefined where there is none. */
  version(key: DepartmentKey, version: number): Promise<VersionRecord | undefined>;
  /** The version that was in force at an instant. */
  versionAsOf(key: DepartmentKey, instant: string): Promise<VersionRecord | undefined>;
  /** Every version, the first one first. */
  history(key: DepartmentKey): Promise<VersionRecord[]>;
  /**
   * Publishes an accepted submission as the version after `parent`; the body must have been put before. It is accepted
   * after `parent`, and after the beginning of the state that it ends, whatever the clock says.
   * Throws `version-conflict` where another version came first, and has then changed nothing.
   */
  commit(key: DepartmentKey, submission: AcceptedSubmission, parent: VersionRecord | undefined): Promise<VersionRecord>;

  /** Stores a body under the hash of its content; gives the hash. */
  putBody(key: DepartmentKey, body: Body): Promise<string>;
  body(key: DepartmentKey, bodySha256: string): Promise<Body>;

  reading(key: DepartmentKey): Promise<ReadingRecord | undefined>;
  /**
   * False, with nothing changed, where a reading of a later state of the file is already recorded, or one that came to
   * another state than `last`, which nobody would have kept.
   */
  saveReading(key: DepartmentKey, reading: ReadingRecord, last: ReadingRecord | undefined): Promise<boolean>;
  /** Keeps a state that ends, unless it is kept already. */
  keepState(key: DepartmentKey, ended: StateRecord): Promise<void>;
  /** The latest of the kept states that had begun by an instant. */
  keptState(key: DepartmentKey, instant: string): Promise<StateRecord | undefined>;
  /** An evaluation is submission × version in force × framework version × rules version → findings. */
  putEvaluation(key: DepartmentKey, reading: ReadingRecord, findings: readonly Finding[]): Promise<void>;
  evaluation(key: DepartmentKey, reading: ReadingRecord): Promise<Finding[]>;

  /** Takes a lease for as long as `ms`; false where somebody else holds it. */
  lease(cycle: string, name: string, owner: string, ms: number): Promise<boolean>;
  release(cycle: string, name: string, owner: string): Promise<void>;
}
