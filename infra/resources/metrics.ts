const everywhere = ['GoogleSignInRefused', 'HandlerFailed'] as const;

/** What each function counts, by its name: the only dimension is `service`, for each value of another one costs money. */
export const emittedMetrics = {
  watch: [
    ...['Watched', 'SpreadsheetsListed', 'MessagesSent', 'SpreadsheetsWaiting', 'DepartmentsUnreachable'],
    ...everywhere,
  ],
  ingest: [
    ...['Ingested', 'Accepted', 'Returned', 'Held', 'ReadsRefused', 'IngestFailed', 'LagSeconds'],
    ...everywhere,
  ],
  report: ['WorkbooksRendered', ...everywhere],
  changes: ['WorkbooksRendered', ...everywhere],
  deliver: ['MailsSent', 'MailsWaiting', 'MailsFailed', 'MailsUnknown', 'DeliveriesMissing', ...everywhere],
  'mail-event': ['MailsReturned', ...everywhere],
  publish: everywhere,
  department: everywhere,
  download: everywhere,
} as const;

/** A function that counts something. */
export type CountingFunction = keyof typeof emittedMetrics;

/** What such a function counts. */
export type MetricOf<F extends CountingFunction> = (typeof emittedMetrics)[F][number];
