import type { ReportRecord } from './records.ts';

/** One report for one period of one cycle: what is delivered once. */
export interface DeliveryKey {
  readonly cycle: string;
  readonly report: string;
  /** `2026-03` or `2026-Q1`. */
  readonly period: string;
}

/**
 * `claimed` somebody is about to send it, or died over it · `waiting` surely not sent, the next run sends it · `sent` the
 * mail service took it, or its event, or a person, said so, and it did not come back · `unknown` it may have been sent,
 * nobody can tell yet · `failed` it was refused, or came back.
 */
export type DeliveryState = 'claimed' | 'waiting' | 'sent' | 'unknown' | 'failed';

/** What the mail brings of the workbook: `none` where there was nothing to render. */
export type Attachment = 'attached' | 'too-large' | 'withheld' | 'none';

/** One state of a delivery, kept for ever: the latest one says how it stands. */
export interface DeliveryRecord extends DeliveryKey {
  /** Counts the states of this delivery, from 1. */
  readonly change: number;
  readonly state: DeliveryState;
  /** When this state began. */
  readonly at: string;
  /**
   * The schedule's own instant, or the one at which a person asked for the workbook that the mail did not bring: the
   * report speaks of it.
   */
  readonly scheduledAt: string;
  /** Which mail this is: 1, or more where one before it was in doubt or a person asked for another. */
  readonly attempt: number;
  /** By whom, and when, it was last claimed for sending: a worker's own id. */
  readonly claimedBy: string;
  readonly claimedAt: string;
  /** Equal payloads are the same mail: file, recipients, sender, attachment. */
  readonly payloadSha256: string;
  readonly recipients: readonly string[];
  readonly attachment: Attachment;
  /** Absent where no framework was in force then. */
  readonly file?: ReportRecord;
  /** A person decided that the workbook goes out, however incomplete it is. */
  readonly evenIncomplete?: true;
  /** Whether an earlier mail of this delivery may have arrived. */
  readonly mayBeSecond?: true;
  readonly messageId?: string;
  /** When the mail service's own event said that it was sent. */
  readonly confirmedAt?: string;
  /** Where the mail that was confirmed is an earlier one than the last: which, and how the last one stood. */
  readonly confirmedEarlier?: { readonly attempt: number; readonly last: DeliveryState };
  /** Which mails came back, whatever is said later of their sending. */
  readonly cameBack?: readonly number[];
  /** Why it was refused, came back or is in doubt; beside `sent` a complaint of the recipient. */
  readonly failure?: { readonly code: string; readonly message: string };
  /** Who decided, where a person did. */
  readonly settledBy?: string;
}

/** What a delivery's next state says; what else is known of it stays. */
export type DeliveryChange = Pick<DeliveryRecord, 'state' | SaidAnew> &
  Partial<Pick<DeliveryRecord, 'messageId' | 'cameBack'>>;

/** Why a state is as it is: what the next one does not say again holds no longer. */
type SaidAnew = 'failure' | 'confirmedAt' | 'confirmedEarlier' | 'settledBy';
