import type { ValueChange } from '../changes/value-changes.ts';
import type { Waiver } from '../plan/framework.ts';
import type { FinanceFigures } from './figures.ts';

/** By what a report is known, and by what it can be told from any other: both follow from its pins. */
export interface ReportStamp {
  /** Such as `FIN-20220315-1A2B3C4D`: the report, the day of which it speaks, the beginning of its hash. */
  readonly number: string;
  /** SHA-256 of the pins: of all that the report rests on, hexadecimal. */
  readonly sha256: string;
}

/** A report that was sent, as far as anybody knows: the mail service took it, and it did not come back. */
export interface SentReport {
  readonly number: string;
  readonly asOf: string;
  readonly rulesVersion: string;
  readonly misalignments: readonly CountedMisalignments[];
}

/** How many misalignments of one code there are, and in how many cases. */
export interface CountedMisalignments {
  readonly code: string;
  readonly misalignments: number;
  readonly cases: number;
}

/** What other rules make of the plan that a former report spoke of. */
export interface RuleEffect {
  readonly code: string;
  /** Cases as the former report counted them, and as today's rules count them in the same plan. */
  readonly before: number;
  readonly now: number;
}

/** A waiver that holds now and did not then, or the other way round. */
export interface WaiverChange {
  readonly kind: 'added' | 'removed';
  readonly waiver: Waiver;
}

/** What changed since the last report that was sent, by what changed. */
export interface ChangesSince {
  readonly report: SentReport;
  readonly data: readonly ValueChange[];
  readonly framework: readonly ValueChange[];
  /** Where the rules are others since, and count otherwise. */
  readonly rules: readonly RuleEffect[];
  readonly waivers: readonly WaiverChange[];
}

/** All that the finance report prints beside the plan. */
export interface FinanceReport {
  readonly stamp: ReportStamp;
  readonly figures: FinanceFigures;
  /** Absent before the first one that was sent. */
  readonly since?: ChangesSince;
}
