import type { CountedPass } from '../../../infra/cost/count/count-pass.ts';
import type { CallCount, StepCount } from '../../../infra/cost/count/step-count.ts';

const nothing: CallCount = { times: 0, readUnits: 0, writeUnits: 0, storedBytes: 0, sentBytes: 0 };

/** A step that makes these calls and works so long. */
export const stepOf = (calls: Readonly<Record<string, Partial<CallCount>>>, cpuMs = 0, logBytes = 0): StepCount => ({
  runs: 1,
  calls: Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, { ...nothing, times: 1, ...call }])),
  ...{ cpuMs, ms: cpuMs, logBytes },
});

const steps = [
  ...['first: ingest comes into force', 'first: ingest reads our own answer'],
  ...['edit: ingest comes into force', 'edit: ingest reads our own answer'],
  ...['fault: ingest returned', 'fault: ingest reads our own answer'],
  ...['framework: framework comes into force', 'framework: ingest weighed again'],
  ...['report', 'delivery', 'deliveries, nothing to finish', 'mail event'],
];

/** A pass in which nothing is asked of anybody, but for what is given, a workbook a report and the listing of a drive. */
export const passOf = (departments: number, given: Readonly<Record<string, StepCount>> = {}): CountedPass => ({
  departments,
  steps: {
    ...Object.fromEntries(steps.map((step) => [step, stepOf({})])),
    report: stepOf({ 's3 PUT': {} }),
    'watch, nothing due': stepOf({ 'google GET /drive/v3/files': {} }),
    ...given,
  },
});
