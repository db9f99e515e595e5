/** Who is sent which report, and when: the only source of recipients. */
export interface DeliverySettings {
  /** The sender's address. */
  readonly from: string;
  readonly replyTo?: string | undefined;
  /** Where the mail service tells what became of a mail; without it, nothing that is in doubt is ever confirmed. */
  readonly configurationSet?: string | undefined;
  readonly deliveries: readonly Delivery[];
}

/** One report that is delivered once in every period. */
export interface Delivery {
  /** The workbook's id. */
  readonly report: string;
  readonly period: 'month' | 'quarter';
  /** `cron(…)` as EventBridge Scheduler has it, in the cycle's time zone; never between 00:00 and 03:59. */
  readonly schedule: string;
  readonly to: readonly string[];
  /** A workbook that is larger is not attached: the mail then says where it is. */
  readonly attachUpToBytes: number;
  /** Where and how a workbook is fetched that is too large: words for people, never a signed link. */
  readonly fetchFrom: string;
  /**
   * A version in force is stale that was read so many days before the instant of which the report speaks. Absent, a plan
   * that nobody changes is not: its spreadsheet is looked at all the same.
   */
  readonly staleAfterDays?: number | undefined;
  /** 0 to 1: of all departments, how many may be missing or stale before the mail's first line says so. */
  readonly mostIncompleteShare: number;
  /** Whether such a report is sent all the same, or only a mail that says why it is not. */
  readonly whenIncomplete: 'say' | 'withhold';
  /** How long a mail that is in doubt waits for the mail service's event before it is sent once more. */
  readonly confirmWithinMinutes: number;
}
