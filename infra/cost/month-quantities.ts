import type { Assumptions, Month } from './assumptions.ts';
import { type CallCount, sumOf } from './count/step-count.ts';
import { billedMs } from './lambda-time.ts';
import { messagesOf, type MonthStep, monthSteps } from './month-steps.ts';
import type { Priced } from './prices.ts';
import { type CountedPasses, scaledStep } from './scale-pass.ts';

/** How many of each thing that is paid for a month takes. */
export type Quantities = Readonly<Record<Priced, number>>;

const gb = 1024 ** 3;
const [tables, buckets, google] = ['dynamodb ', 's3 ', 'google '];

const sum = (steps: readonly MonthStep[], of: (step: MonthStep) => number): number =>
  steps.reduce((all, step) => all + step.times * of(step), 0);

const total = (steps: readonly MonthStep[], figure: keyof CallCount, begins: string): number =>
  sum(steps, ({ count }) => sumOf(count, figure, begins));

/** What a month takes with so many departments; what is stored is taken as it stands at the end of the first year. */
export function monthQuantities(
  passes: CountedPasses,
  assumed: Assumptions,
  month: Month,
  departments: number,
): Quantities {
  const steps = withListings(monthSteps(passes, assumed, month, departments), assumed, departments);
  const stored = storedAfterAYear(passes, assumed, departments);
  const { daysAMonth, deliveriesAMonth, recipients, downloadsAMonth, platformLogBytes, ownLogBytes } = assumed;
  const messages = messagesOf(steps);
  const watchRuns = sum(
    steps.filter(({ by }) => by === 'watch'),
    () => 1,
  );
  const notedPending = messages * assumed.notQuietShare;
  const workbookBytes = total(steps, 'storedBytes', buckets) / Math.max(1, total(steps, 'times', 's3 PUT'));
  const mailGb = (sum(steps, ({ count }) => sumOf(count, 'sentBytes', 'ses ')) * recipients) / gb;
  const logGb = sum(steps, ({ count }) => platformLogBytes + (count.logBytes || ownLogBytes)) / gb;
  const polls = (assumed.pollers * daysAMonth * 24 * 3600) / assumed.pollSeconds;
  return {
    lambdaRequests: sum(steps, () => 1) + downloadsAMonth,
    lambdaTime: sum(steps, (step) => gbSeconds(billedMs(step, assumed), assumed.memoryMb[step.by])),
    tableReads: total(steps, 'readUnits', tables),
    tableWrites: total(steps, 'writeUnits', tables) + notedPending + downloadsAMonth,
    tableStorage: stored.tableGb,
    tableBackup: stored.tableGb,
    bucketWrites: total(steps, 'times', 's3 PUT'),
    bucketReads: total(steps, 'times', buckets) - total(steps, 'times', 's3 PUT') + downloadsAMonth,
    bucketStorage: stored.bucketGb,
    // Sent ten at a time where a watch run finds that many; received and deleted one by one.
    queueRequests: Math.max(messages / 10, Math.min(watchRuns, messages)) + 2 * messages + polls,
    mails: deliveriesAMonth * recipients,
    mailBytes: mailGb,
    schedules: sum(
      steps.filter(({ by }) => by !== 'ingest' && by !== 'mail-event'),
      () => 1,
    ),
    logIngest: logGb,
    logStorage: logGb * assumed.logMonths,
    metrics: assumed.metrics,
    alarms: assumed.alarms,
    dashboards: assumed.dashboards,
    transferOut: sentToGoogleGb(steps, assumed) + mailGb + (downloadsAMonth * workbookBytes) / gb,
  };
}

const gbSeconds = (ms: number, memoryMb: number): number => (ms / 1000) * (memoryMb / 1024);

/** Drive lists so many files a call; the passes that were counted have fewer. */
function withListings(steps: readonly MonthStep[], { filesAListing }: Assumptions, departments: number): MonthStep[] {
  const calls = Math.ceil((departments + 1) / filesAListing);
  const listing = 'google GET /drive/v3/files';
  return steps.map((step) => {
    const counted = step.by === 'watch' ? step.count.calls[listing] : undefined;
    if (!counted) return step;
    return {
      ...step,
      count: { ...step.count, calls: { ...step.count.calls, [listing]: { ...counted, times: calls } } },
    };
  });
}

const sentToGoogleGb = (steps: readonly MonthStep[], { requestOverheadBytes }: Assumptions): number =>
  (total(steps, 'sentBytes', google) + total(steps, 'times', google) * requestOverheadBytes) / gb;

/** The first versions, and what eleven usual months and one before a deadline add to them: nothing is ever deleted. */
export function storedAfterAYear(passes: CountedPasses, assumed: Assumptions, departments: number) {
  const { deadlineMonthsAYear: late, usual, deadline } = assumed;
  const grown = (month: Month, begins: string): number =>
    total(monthSteps(passes, assumed, month, departments), 'storedBytes', begins);
  const year = (begins: string): number => grown(usual, begins) * (12 - late) + grown(deadline, begins) * late;
  const first = ['first: ingest comes into force', 'first: ingest reads our own answer'].map((step) =>
    sumOf(scaledStep(passes, step, departments), 'storedBytes', tables),
  );
  return {
    tableGb: (year(tables) + departments * first.reduce((all, bytes) => all + bytes, 0)) / gb,
    bucketGb: year(buckets) / gb,
  };
}
