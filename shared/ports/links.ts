/** What the flow asks of whoever gives people a workbook by a link. */
export interface Links {
  /** A link that needs no sign-in, under which the file is saved by that name; it ends after so many seconds. */
  to(key: string, fileName: string, seconds: number): Promise<string>;
}

/** That somebody was given something: kept for ever. */
export interface AuditRecord {
  readonly at: string;
  /** Tells apart what happened in the same millisecond. */
  readonly id: string;
  readonly did: 'download';
  /** Who asked, as the one who asked told it; the cloud's own trail says who called. */
  readonly by: string;
  readonly cycle: string;
  readonly report: string;
  readonly number: string;
  readonly sha256: string;
}

/** What the flow asks of the place where it is kept who was given what. Nothing is ever changed or deleted. */
export interface Audit {
  add(record: AuditRecord): Promise<void>;
  /** All of a cycle, the first one first. */
  list(cycle: string): Promise<AuditRecord[]>;
}
