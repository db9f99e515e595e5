import type { MetricName } from '../../functions/handling/metric.ts';

const everywhere = ['HandlerFailed'] as const;
const withGoogle = ['GoogleSignInRefused', ...everywhere] as const;
const deliveries = ['MailsSent', 'MailsWaiting', 'MailsFailed', 'MailsUnknown'] as const;

/** What each function counts, by its name: the only dimension is `service`, for each value of another one costs money. */
export const emittedMetrics = {
  watch: [
    ...(['Watched', 'SpreadsheetsListed', 'MessagesSent', 'SpreadsheetsWaiting', 'OldestUnreadSeconds'] as const),
    'DepartmentsUnreachable',
    ...withGoogle,
  ],
  ingest: [
    ...(['Ingested', 'Accepted', 'Returned', 'Held', 'ReadsRefused', 'IngestFailed', 'LagSeconds'] as const),
    ...withGoogle,
  ],
  report: ['WorkbooksRendered', ...everywhere],
  changes: ['WorkbooksRendered', ...everywhere],
  deliver: [...deliveries, 'DeliveriesMissing', ...everywhere],
  'mail-event': ['MailsFailed', 'MailsReturned', ...everywhere],
  publish: withGoogle,
  department: withGoogle,
  download: everywhere,
} as const satisfies Readonly<Record<string, readonly MetricName[]>>;

/** A function that counts something. */
export type CountingFunction = keyof typeof emittedMetrics;

/** What such a function counts. */
export type MetricOf<F extends CountingFunction> = (typeof emittedMetrics)[F][number];
