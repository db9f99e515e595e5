import type { Assumptions, Month } from './assumptions.ts';
import { sumOf } from './count/step-count.ts';
import { monthSteps } from './month-steps.ts';
import { type CountedPasses, scaledStep } from './scale-pass.ts';

const gb = 1024 ** 3;

const firstSteps = ['first: ingest comes into force', 'first: ingest reads our own answer'] as const;

/**
 * What lies in the table and in the bucket at the end of the first year: the first versions, and what the months before a
 * deadline and the usual ones add to them. Nothing is ever deleted. Units: GB of 1024 × 1024 × 1024 bytes.
 */
export function storedAfterAYear(
  passes: CountedPasses,
  assumed: Assumptions,
  departments: number,
): { readonly tableGb: number; readonly bucketGb: number } {
  const { deadlineMonthsAYear, usual, deadline } = assumed;
  const grown = (month: Month, begins: string): number =>
    monthSteps(passes, assumed, month, departments).reduce(
      (all, { times, count }) => all + times * sumOf(count, 'storedBytes', begins),
      0,
    );
  const year = (begins: string): number =>
    grown(usual, begins) * (12 - deadlineMonthsAYear) + grown(deadline, begins) * deadlineMonthsAYear;
  const first = (begins: string): number =>
    firstSteps.reduce((all, step) => all + sumOf(scaledStep(passes, step, departments), 'storedBytes', begins), 0);
  const stored = (begins: string): number => (year(begins) + departments * first(begins)) / gb;
  return { tableGb: stored('dynamodb '), bucketGb: stored('s3 ') };
}
