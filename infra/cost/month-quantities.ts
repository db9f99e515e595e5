import type { Assumptions, Month } from './assumptions.ts';
import { type CallCount, sumOf } from './count/step-count.ts';
import { billedMs } from './lambda-time.ts';
import { messagesOf, type MonthStep, monthSteps } from './month-steps.ts';
import type { Priced } from './prices.ts';
import type { CountedPasses } from './scale-pass.ts';
import { storedAfterAYear } from './stored-after-a-year.ts';

/** How many of each thing that is paid for a month takes. */
export type Quantities = Readonly<Record<Priced, number>>;

const gb = 1024 ** 3;

const sumOver = (steps: readonly MonthStep[], of: (step: MonthStep) => number): number =>
  steps.reduce((all, step) => all + step.times * of(step), 0);

const total = (steps: readonly MonthStep[], figure: keyof CallCount, begins: string): number =>
  sumOver(steps, ({ count }) => sumOf(count, figure, begins));

/** What a month takes with so many departments; what is stored is taken as it stands at the end of the first year. */
export function monthQuantities(
  passes: CountedPasses,
  assumed: Assumptions,
  month: Month,
  departments: number,
): Quantities {
  const steps = monthSteps(passes, assumed, month, departments);
  const { tableGb, bucketGb } = storedAfterAYear(passes, assumed, departments);
  return {
    ...lambda(steps, assumed),
    ...table(steps, assumed),
    ...{ tableStorage: tableGb, tableBackup: tableGb, bucketStorage: bucketGb },
    ...bucket(steps, assumed),
    ...{ queueRequests: queueRequests(steps, assumed), schedules: schedules(steps) },
    ...mail(steps, assumed),
    ...observability(steps, assumed),
    transferOut: transferOut(steps, assumed),
  };
}

const lambda = (steps: readonly MonthStep[], assumed: Assumptions) => ({
  lambdaRequests: sumOver(steps, () => 1) + assumed.downloadsAMonth,
  lambdaTime: sumOver(steps, (step) => (billedMs(step, assumed) / 1000) * (assumed.memoryMb[step.by] / 1024)),
});

const table = (steps: readonly MonthStep[], { notQuietShare, downloadsAMonth }: Assumptions) => ({
  tableReads: total(steps, 'readUnits', 'dynamodb '),
  // What is not quiet yet is noted; a download is written down.
  tableWrites: total(steps, 'writeUnits', 'dynamodb ') + messagesOf(steps) * notQuietShare + downloadsAMonth,
});

const bucket = (steps: readonly MonthStep[], { downloadsAMonth }: Assumptions) => ({
  bucketWrites: total(steps, 'times', 's3 PUT'),
  bucketReads: total(steps, 'times', 's3 GET') + total(steps, 'times', 's3 HEAD') + downloadsAMonth,
});

/** Sent ten at a time where a watch run finds as many; received and deleted one by one; and asked for when there is none. */
function queueRequests(steps: readonly MonthStep[], { pollers, pollSeconds, daysAMonth }: Assumptions): number {
  const messages = messagesOf(steps);
  const watchRuns = sumOver(steps, ({ by }) => (by === 'watch' ? 1 : 0));
  const polls = (pollers * daysAMonth * 24 * 3600) / pollSeconds;
  return Math.max(messages / 10, Math.min(watchRuns, messages)) + 2 * messages + polls;
}

const schedules = (steps: readonly MonthStep[]): number =>
  sumOver(steps, ({ by }) => (by === 'ingest' || by === 'mail-event' ? 0 : 1));

const mailGb = (steps: readonly MonthStep[], { recipients }: Assumptions): number =>
  (total(steps, 'sentBytes', 'ses ') * recipients) / gb;

const mail = (steps: readonly MonthStep[], assumed: Assumptions) => ({
  mails: total(steps, 'times', 'ses ') * assumed.recipients,
  mailBytes: mailGb(steps, assumed),
});

function observability(steps: readonly MonthStep[], assumed: Assumptions) {
  const { platformLogBytes, ownLogBytes, logMonths, metrics, alarmMetrics: alarms, dashboards } = assumed;
  const logIngest = sumOver(steps, ({ count }) => platformLogBytes + (count.logBytes || ownLogBytes)) / gb;
  return { logIngest, logStorage: logIngest * logMonths, metrics, alarms, dashboards };
}

/** To Google, to the readers of mails, and to those who download a workbook. */
function transferOut(steps: readonly MonthStep[], assumed: Assumptions): number {
  const google = total(steps, 'sentBytes', 'google ') + total(steps, 'times', 'google ') * assumed.requestOverheadBytes;
  const workbook = total(steps, 'storedBytes', 's3 PUT') / total(steps, 'times', 's3 PUT');
  return (google + assumed.downloadsAMonth * workbook) / gb + mailGb(steps, assumed);
}
