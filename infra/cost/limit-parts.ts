import { assumptions } from './assumptions.ts';
import { sumOf } from './count/step-count.ts';
import { basisOf, type Counted, monthsOf, sizes } from './cost-basis.ts';
import { type CostPart, shownNumber } from './cost-part.ts';
import { billedMs } from './lambda-time.ts';
import { type MonthStep, monthSteps } from './month-steps.ts';

// Of the quota a little is left: two workers count the minute differently.
const usedShare = 0.95;

/** Whether Google lets through what the bills take for granted. */
export function googlePart(): CostPart {
  const { account, project } = assumptions.googleAMinute;
  const minutes = assumptions.workingHours * 60;
  const rows = sizes.flatMap((departments) =>
    monthsOf(assumptions).map(({ name, changesADay }) => {
      // Every edit is read, and once more when our answer stands there.
      const reads = departments * changesADay * 2;
      const aMinute = reads / minutes;
      const accounts = Math.ceil(aMinute / (account * usedShare));
      const goes =
        aMinute <= project * usedShare
          ? `${accounts}`
          : `not in ${assumptions.workingHours} hours: ${(reads / (project * usedShare) / 60).toFixed(1)} h a day, or a larger quota`;
      const all = (perMinute: number): string => `${shownNumber(departments / (perMinute * usedShare))} min`;
      return [
        `${shownNumber(departments)}, ${name}`,
        shownNumber(reads),
        shownNumber(aMinute),
        goes,
        all(account),
        all(project),
      ];
    }),
  );
  return {
    title: 'What Google’s quota allows',
    lines: [
      `${account} reads a minute an account and ${project} a project; writes have the same limits of their own, and are fewer.`,
      'Beyond the quota nothing costs more: spreadsheets wait for their turn, and the figures above become a month’s upper bound.',
    ],
    table: {
      headings: [
        ...['departments, month', 'reads a working day', `a minute, within ${assumptions.workingHours} hours`],
        ...['accounts needed', 'all changed at once: one account', 'five accounts, the project’s limit'],
      ],
      rows,
    },
  };
}

// Source: Amazon DynamoDB Developer Guide, service quotas.
const mostItemKb = 400;

/** What grows with the departments, held against AWS's limits: a price says nothing of them. */
export function growthPart(counted: Counted): CostPart {
  const { passes, assumed } = basisOf(counted);
  const rows = sizes.map((departments) => {
    const steps = monthSteps(passes, assumed, assumed.usual, departments);
    const of = (name: string): MonthStep => steps.find(({ step }) => step === name) as MonthStep;
    const { count } = of('report');
    const records = sumOf(count, 'times', 'dynamodb PutItem REPORT#');
    const recordKb = sumOf(count, 'storedBytes', 'dynamodb PutItem REPORT#') / records / 1024;
    return [
      shownNumber(departments),
      `${shownNumber(sumOf(of('watch, nothing due').count, 'readUnits'))}`,
      `${shownNumber(sumOf(of('edit: ingest comes into force').count, 'readUnits'))}`,
      `${shownNumber(billedMs(of('edit: ingest comes into force'), assumed) / 1000)} s`,
      `${shownNumber(billedMs(of('report'), assumed) / 1000)} s`,
      `${shownNumber(recordKb)} KB of ${mostItemKb}`,
    ];
  });
  return {
    title: 'What grows with every department',
    lines: [
      `Straight lines through passes of ${passes[0].departments} and ${passes[1].departments} departments; nobody has tried more.`,
      'Every ingest reads the framework, which names every department: its read units grow with the ministry.',
    ],
    table: {
      headings: [
        ...['departments', 'read units of a watch run', 'of an ingest that comes into force'],
        ...['its time', 'time of a night’s reports', 'record of a report'],
      ],
      rows,
    },
  };
}
