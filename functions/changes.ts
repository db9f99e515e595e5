import middy from '@middy/core';
import { compare, type ComparedPlan } from '../shared/compare.ts';
import { runtime } from './runtime.ts';

/** What is to be compared: a cycle as of two days or instants. */
export interface ChangesRequest {
  readonly cycle: string;
  readonly from: string;
  readonly to: string;
}

/** On demand: every value that is another one at the later instant, as data and as a workbook among the files. */
export const handler = middy<ChangesRequest>().handler(
  async ({ cycle, from, to }): Promise<ComparedPlan> => compare(runtime().ports, cycle, { from, to }),
);
