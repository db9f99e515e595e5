import type { Assumptions, CostedFunction, Month } from './assumptions.ts';
import type { StepCount } from './count/step-count.ts';
import { type CountedPasses, scaledStep } from './scale-pass.ts';

/** A step of the pipeline in a month: how often, by which function, and what it takes each time. */
export interface MonthStep {
  readonly step: string;
  readonly by: CostedFunction;
  readonly times: number;
  readonly count: StepCount;
}

/** Every step of a month with so many departments. */
export function monthSteps(
  passes: CountedPasses,
  assumed: Assumptions,
  month: Month,
  departments: number,
): MonthStep[] {
  const { daysAMonth, workingDays, returnedShare, deliveriesAMonth, recipients, eventsAMail } = assumed;
  const minutes = daysAMonth * 24 * 60;
  const edits = departments * workingDays * month.changesADay;
  const [returned, accepted] = [edits * returnedShare, edits * (1 - returnedShare)];
  const times: readonly (readonly [step: string, by: CostedFunction, times: number])[] = [
    ['watch, nothing due', 'watch', minutes / assumed.watchEveryMinutes],
    ['edit: ingest comes into force', 'ingest', accepted],
    ['edit: ingest reads our own answer', 'ingest', accepted],
    ['fault: ingest returned', 'ingest', returned],
    ['fault: ingest reads our own answer', 'ingest', returned],
    ['framework: framework comes into force', 'ingest', month.weighedAgain],
    ['framework: ingest weighed again', 'ingest', month.weighedAgain * departments],
    ['report', 'report', daysAMonth],
    ['delivery', 'deliver', deliveriesAMonth],
    ['deliveries, nothing to finish', 'deliver', minutes / assumed.finishEveryMinutes],
    ['mail event', 'mail-event', deliveriesAMonth * recipients * eventsAMail],
  ];
  return times.map(([step, by, often]) => {
    const count = scaledStep(passes, step, departments);
    return { step, by, times: often, count: by === 'watch' ? withListings(count, assumed, departments) : count };
  });
}

/** Drive lists so many files a call, the framework's among them; the passes that were counted have fewer. */
function withListings({ calls, ...count }: StepCount, { filesAListing }: Assumptions, departments: number): StepCount {
  const listing = 'google GET /drive/v3/files';
  const counted = calls[listing];
  if (!counted) throw new Error('a watch run does not list the drive');
  return {
    ...count,
    calls: { ...calls, [listing]: { ...counted, times: Math.ceil((departments + 1) / filesAListing) } },
  };
}

/** How many messages the queue carries in a month: one for each run of ingest. */
export const messagesOf = (steps: readonly MonthStep[]): number =>
  steps.reduce((all, { by, times }) => all + (by === 'ingest' ? times : 0), 0);
