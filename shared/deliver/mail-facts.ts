import { clean } from '../language/clean.ts';
import { isolate } from '../language/isolate.ts';
import type { CountedMisalignments } from '../finance/finance-report.ts';
import type { Text } from '../language/text.ts';
import type { Attachment } from '../ports/delivery-record.ts';
import type { Freshness } from './freshness.ts';

/** All that a mail says: no cell of any spreadsheet, and no link. */
export interface MailFacts {
  readonly title: Text;
  /** '' where the framework does not say it. */
  readonly planTitle: string;
  readonly cycle: string;
  readonly period: string;
  readonly asOf: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly freshness: Freshness;
  /** Absent, nobody looked at how old the readings are: then nothing is called fresh. */
  readonly staleAfterDays?: number | undefined;
  /** Whether more departments are missing or stale than may be. */
  readonly incomplete: boolean;
  readonly attachment: Attachment;
  /** The workbook; absent where there was nothing to render. */
  readonly file?: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    /** By which people call the report. */
    readonly number?: string;
    /** Of the finance report: how many exceptions of each kind it lists. */
    readonly misalignments?: readonly CountedMisalignments[];
  };
  /** Where and how it is fetched where it is not attached. */
  readonly fetchFrom: string;
  readonly mayBeSecond: boolean;
}

/** A text from data as one line: nothing in it starts a header, a paragraph, or another direction. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** A text from data within a sentence, with a direction of its own. */
export const quoted = (text: string): string => isolate(oneLine(text));

/** Names one after the other. */
export const listed = (names: readonly string[]): Text => {
  const all = names.map(quoted);
  return { ar: all.join('، '), en: all.join(', ') };
};
