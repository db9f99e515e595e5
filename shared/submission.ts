import type { Breach } from './findings/breach.ts';
import type { FindingDefinition } from './findings/define-finding.ts';
import type { Finding } from './findings/finding.ts';
import type { Day } from './language/calendar-day.ts';
import type { Activity } from './plan/activity.ts';
import type { CopiedRows } from './plan/copied-rows.ts';
import type { Removal } from './plan/framework.ts';
import type { Vanished } from './plan/vanished.ts';
import type { Body } from './ports/records.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import type { TablePlace } from './schema/table-place.ts';

/** A reading with its meaning: what is stored, what is wrong with it, and what its verdict rests on. */
export interface Submission {
  readonly body: Body;
  /** What people wrote: equal content is the same version. */
  readonly content: unknown;
  readonly findings: readonly Finding[];
  /** False while no framework is in force: nothing can be weighed yet. */
  readonly weighed: boolean;
  readonly ready: boolean;
  readonly activities: number;
  readonly indicators: number;
  /** What of the version in force was not found again. */
  readonly vanished: Vanished;
  /** The planning unit's word that it is meant to go, where that is needed and given. */
  readonly removal: Removal | undefined;
  /** The day on which a waiver begins or lapses that may change the findings. */
  readonly weighAgainOn?: Day;
  /** What an answer rests on beside that. */
  readonly answerable: Answerable;
}

/** What of a submission is needed to answer it where it was read. */
export interface Answerable {
  /** As it was read, tabs of people's own included where it comes from the spreadsheet itself. */
  readonly raw: RawSpreadsheet;
  readonly places: readonly TablePlace[];
  readonly definitions: ReadonlyMap<string, FindingDefinition>;
  readonly activities: readonly Activity[];
  /** Those of the version in force when it was read. */
  readonly former: readonly Activity[];
  readonly copies: CopiedRows;
  readonly contact: string;
}

/** The version in force when a spreadsheet was read: what its rows continue. */
export interface Former {
  /** 0 where none was. */
  readonly version: number;
  readonly activities: readonly Activity[];
  /** Seeds the ids of new rows, so that two readings of one sheet come to the same ones. */
  readonly seed: string;
}

/**
 * What could not be read, as content: a cell that no longer says anything is not the cell of the version in force.
 */
export const unreadOf = (breaches: readonly Breach[]): unknown =>
  breaches.map(({ code, cell, values }) => [code, cell.column, values]);
