import type { CountedPass } from './count/count-pass.ts';
import { type CallCount, type StepCount, sumOf } from './count/step-count.ts';
import type { BillBasis } from './month-bill.ts';
import { infrequentAccess } from './prices.ts';

/** One thing that could be done otherwise, and what a bill would be made from then. */
export interface Lever {
  readonly name: string;
  readonly pull: (basis: BillBasis) => BillBasis;
}

type Change = (count: StepCount, step: string) => StepCount;

const everyStep =
  (change: Change): Lever['pull'] =>
  ({ passes: [few, many], ...basis }) => {
    const changed = ({ steps, ...pass }: CountedPass): CountedPass => ({
      ...pass,
      steps: Object.fromEntries(Object.entries(steps).map(([step, count]) => [step, change(count, step)])),
    });
    return { ...basis, passes: [changed(few), changed(many)] };
  };

const [bodyPut, bodyQuery] = ['dynamodb PutItem BODY#', 'dynamodb Query BODY#'] as const;

const without = ({ calls, ...count }: StepCount, ...begins: string[]): StepCount => ({
  ...count,
  calls: Object.fromEntries(Object.entries(calls).filter(([name]) => !begins.some((each) => name.startsWith(each)))),
});

const noUnits: CallCount = { times: 0, readUnits: 0, writeUnits: 0, storedBytes: 0, sentBytes: 0 };

const bodiesInBucket: Change = (count) => {
  const added = (name: string, times: number, storedBytes = 0): readonly [string, CallCount] => {
    const before = count.calls[name] ?? noUnits;
    return [name, { ...before, times: before.times + times, storedBytes: before.storedBytes + storedBytes }];
  };
  const written = added('s3 PUT', sumOf(count, 'times', bodyPut), sumOf(count, 'storedBytes', bodyPut));
  const read = added('s3 GET', sumOf(count, 'times', bodyQuery));
  const kept = without(count, bodyPut, bodyQuery);
  return { ...kept, calls: { ...kept.calls, ...Object.fromEntries([written, read]) } };
};

const halfReads: Change = (count, step) => {
  if (!step.startsWith('watch')) return count;
  const halved = (call: CallCount): CallCount => ({ ...call, readUnits: call.readUnits / 2 });
  return {
    ...count,
    calls: Object.fromEntries(Object.entries(count.calls).map(([name, call]) => [name, halved(call)])),
  };
};

/** What was thought of, the greatest first; none of it is done. */
export const levers: readonly Lever[] = [
  { name: 'bodies in the bucket instead of the table', pull: everyStep(bodiesInBucket) },
  {
    name: 'a reading that shows only our own answer stores no body and no findings again',
    pull: everyStep((count, step) =>
      step.endsWith('reads our own answer') ? without(count, bodyPut, 'dynamodb PutItem EVALUATION#') : count,
    ),
  },
  {
    name: 'the table in the class Standard-Infrequent Access',
    pull: ({ list, ...basis }) => ({ ...basis, list: { ...list, ...infrequentAccess } }),
  },
  {
    name: 'ten metrics, and alarms on five fewer',
    pull: ({ assumed, ...basis }) => ({
      ...basis,
      assumed: { ...assumed, metrics: assumed.metrics - 10, alarmMetrics: assumed.alarmMetrics - 5 },
    }),
  },
  {
    name: 'ingest with 512 MB',
    pull: ({ assumed, ...basis }) => ({
      ...basis,
      assumed: { ...assumed, memoryMb: { ...assumed.memoryMb, ingest: 512 } },
    }),
  },
  {
    name: 'watch every 15 minutes instead of every 5',
    pull: ({ assumed, ...basis }) => ({ ...basis, assumed: { ...assumed, watchEveryMinutes: 15 } }),
  },
  { name: 'watch reads the cycle without strong consistency', pull: everyStep(halfReads) },
  {
    name: 'a submission that is weighed again is not put again',
    pull: everyStep((count, step) => (step.endsWith('weighed again') ? without(count, bodyPut) : count)),
  },
];
