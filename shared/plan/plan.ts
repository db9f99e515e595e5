import type { Activity } from './activity.ts';
import type { DepartmentState } from './department-state.ts';
import type { Framework, Waiver } from './framework.ts';

/** One department's part of the plan, as the version in force at an instant says it. */
export interface DepartmentPlan {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** SHA-256 of the version's content, hexadecimal. */
  readonly sha256: string;
  /** When that version was accepted: ISO 8601 in UTC, with milliseconds. */
  readonly acceptedAt: string;
  /** When the spreadsheet was read that became that version. */
  readonly readAt: string;
  /** `in-force`, or what a later reading came to that left this version in force. */
  readonly state: DepartmentState;
  /** Who approved exactly this version, and when: `YYYY-MM-DD`, '' where nobody says it; absent where nobody did. */
  readonly approval?: { readonly by: string; readonly on: string };
  readonly activities: readonly Activity[];
}

/** A department without a version in force at that instant: official tables name it. */
export interface MissingDepartment {
  readonly id: string;
  readonly name: string;
  /** `not-started` also where nothing is known of that instant. */
  readonly state: DepartmentState;
}

/** The whole plan as of an instant: what every report is rendered from. */
export interface Plan {
  readonly cycle: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly asOf: string;
  /** IANA name of the cycle's time zone: what people are shown of an instant. */
  readonly timeZone: string;
  readonly framework: Framework;
  readonly frameworkVersion: number;
  readonly frameworkSha256: string;
  /** When that version was accepted. */
  readonly frameworkAcceptedAt: string;
  /** When it was read. */
  readonly frameworkReadAt: string;
  readonly departments: readonly DepartmentPlan[];
  readonly missing: readonly MissingDepartment[];
  /** The waivers that hold on that day; absent where there are none. */
  readonly waivers?: readonly Waiver[];
}
