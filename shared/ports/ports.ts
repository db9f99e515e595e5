import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { CellAnswer } from './cell-answer.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { Mail } from './mail.ts';
import type { PlanStore } from './plan-store.ts';
import type { ReportStore } from './report-store.ts';

/** A spreadsheet as Drive lists it. */
export interface ListedSpreadsheet {
  readonly spreadsheetId: string;
  readonly name: string;
  /** Rises with every change. */
  readonly driveVersion: number;
  readonly modifiedAt: string;
}

/** What the flow asks of Google while it reads. */
export interface Spreadsheets {
  /** Every spreadsheet of the ministry's shared drive. */
  list(): Promise<ListedSpreadsheet[]>;
  /** One whole spreadsheet in one request. Throws `spreadsheet-not-found`, `-access-denied` or `-not-readable`. */
  pull(spreadsheetId: string): Promise<RawSpreadsheet>;
  /**
   * Writes all these cells, at once or not at all, and gives the spreadsheet as that left it. Throws as `pull` does, and
   * `google-unavailable` while somebody holds the file.
   */
  answer(spreadsheetId: string, cells: readonly CellAnswer[]): Promise<RawSpreadsheet>;
}

/** What watch tells ingest to do: read a spreadsheet, or only weigh its last submission again. */
export interface IngestMessage {
  readonly kind: 'read' | 'evaluate';
  readonly cycle: string;
  readonly department: string;
  readonly spreadsheetId: string;
  /** Drive's version when watch saw it: known before the reading, so a later edit is never taken for read. */
  readonly driveVersion: number;
  /** Somebody was still changing it: nothing is said of the rows that changed since the last reading. */
  readonly unsettled?: true | undefined;
  /** When the change was made that is to be read, by Drive; absent where it is read for another reason. */
  readonly changedAt?: string | undefined;
  /** Which of the service accounts reads, counted from 0; absent: the first. */
  readonly account?: number | undefined;
  /** How often in a row Google did not let this through before. */
  readonly deferrals?: number | undefined;
  /** Which run of watch sent it: the log's lines of both are found by it. */
  readonly correlationId?: string | undefined;
}

/** A message, and how long the queue keeps it back. Units: whole seconds, 900 at most. */
export interface DelayedMessage {
  readonly message: IngestMessage;
  readonly delaySeconds: number;
}

/** What the flow asks of the queue. */
export interface Queue {
  /** Throws unless every message was taken. */
  send(messages: readonly DelayedMessage[]): Promise<void>;
}

/** What the flow asks of the place where workbooks lie. */
export interface Files {
  has(key: string): Promise<boolean>;
  /** Puts a file that is never changed: one that is already there under this key stays. */
  putOnce(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes of a file that is there. */
  get(key: string): Promise<Uint8Array>;
}

/** The outside world, as the flow sees it. */
export interface Ports {
  readonly store: PlanStore;
  readonly spreadsheets: Spreadsheets;
  readonly queue: Queue;
  readonly files: Files;
  readonly reports: ReportStore;
  readonly deliveries: DeliveryStore;
  readonly mail: Mail;
  readonly now: () => Date;
}

/** What watching asks of the world. */
export type WatchPorts = Pick<Ports, 'store' | 'queue' | 'now'> & { readonly spreadsheets: Pick<Spreadsheets, 'list'> };

/** What ingesting asks of the world. */
export type IngestPorts = Pick<Ports, 'store' | 'now'> & {
  readonly spreadsheets: Pick<Spreadsheets, 'pull' | 'answer'>;
};

/** What comparing two instants of a plan asks of the world. */
export type ComparePorts = Pick<Ports, 'store' | 'files' | 'now'>;

/** What rendering the workbooks of a plan asks of the world: nothing of Google. */
export type ReportPorts = Pick<Ports, 'store' | 'files' | 'reports' | 'deliveries' | 'now'>;

/** What mailing a workbook asks of the world. */
export type DeliveryPorts = ReportPorts & Pick<Ports, 'mail'>;
