import { functionResources } from '../resources/functions.ts';

/** The functions that cost something every month. */
export type CostedFunction = 'watch' | 'ingest' | 'report' | 'deliver' | 'mail-event' | 'download';

/** How much is done in a month: the usual one, or the one before a deadline. */
export interface Month {
  readonly name: string;
  /** Edits a department and working day that a watch run finds, each read once it was quiet. */
  readonly changesADay: number;
  /** How often in the month every submission is weighed again: a new framework, a release with other rules. */
  readonly weighedAgain: number;
}

/** Everything that no local pass can count, in one place; docs/cost.md says each in words. */
export interface Assumptions {
  readonly daysAMonth: number;
  readonly workingDays: number;
  readonly watchEveryMinutes: number;
  readonly finishEveryMinutes: number;
  readonly usual: Month;
  readonly deadline: Month;
  /** Of twelve months, so many are like the one before a deadline. */
  readonly deadlineMonthsAYear: number;
  /** The share of edits that are returned, and so come into force a version later. */
  readonly returnedShare: number;
  /** The share of changes that a watch run first meets while they are not quiet yet. */
  readonly notQuietShare: number;
  readonly deliveriesAMonth: number;
  readonly recipients: number;
  /** Events of SES for each mail to each recipient. */
  readonly eventsAMail: number;
  readonly downloadsAMonth: number;
  readonly memoryMb: Readonly<Record<CostedFunction, number>>;
  /** How much longer a core of Lambda's takes than one of the machine that counted. */
  readonly slowerCore: number;
  readonly coldShare: Readonly<Record<CostedFunction, number>>;
  /** What a cold start is billed, with the sign-in to Google. */
  readonly coldMs: number;
  /** How long an answer takes that comes from elsewhere, by the beginning of the call's name. */
  readonly waitMs: Readonly<Record<string, number>>;
  /** How many of a report's reads are under way at once. */
  readonly readsAtOnce: number;
  readonly platformLogBytes: number;
  /** Of a run that logged nothing in the local pass. */
  readonly ownLogBytes: number;
  readonly logMonths: number;
  readonly metrics: number;
  /** CloudWatch charges an alarm for each metric that it rests on. */
  readonly alarmMetrics: number;
  readonly dashboards: number;
  /** By which Lambda asks the queue, also while it is empty. */
  readonly pollers: number;
  readonly pollSeconds: number;
  /** Of each request to Google, beside its body. */
  readonly requestOverheadBytes: number;
  readonly filesAListing: number;
  /** Google's quota of reads, and of writes, a minute. */
  readonly googleAMinute: { readonly account: number; readonly project: number };
  readonly workingHours: number;
}

/** What is assumed where nobody says otherwise. */
export const assumptions: Assumptions = {
  ...{ daysAMonth: 30, workingDays: 22, watchEveryMinutes: 5, finishEveryMinutes: 15 },
  usual: { name: 'usual', changesADay: 2, weighedAgain: 2 },
  deadline: { name: 'deadline', changesADay: 8, weighedAgain: 4 },
  ...{ deadlineMonthsAYear: 1, returnedShare: 0.2, notQuietShare: 0.6 },
  ...{ deliveriesAMonth: 2, recipients: 3, eventsAMail: 2, downloadsAMonth: 200 },
  memoryMb: Object.fromEntries(functionResources.map(({ name, memoryMb }) => [name, memoryMb])) as Record<
    CostedFunction,
    number
  >,
  slowerCore: 1.5,
  coldShare: { watch: 0.05, ingest: 0.1, report: 1, deliver: 1, 'mail-event': 1, download: 1 },
  coldMs: 1_500,
  waitMs: {
    'google GET /v4/': 600,
    'google POST /v4/': 900,
    'google GET /drive/': 500,
    'dynamodb ': 8,
    's3 ': 40,
    'sqs ': 15,
    'ses ': 200,
  },
  readsAtOnce: 20,
  ...{ platformLogBytes: 400, ownLogBytes: 900, logMonths: 3 },
  ...{ metrics: 25, alarmMetrics: 31, dashboards: 1 },
  ...{ pollers: 5, pollSeconds: 20 },
  ...{ requestOverheadBytes: 2_000, filesAListing: 1_000 },
  googleAMinute: { account: 60, project: 300 },
  workingHours: 8,
};
