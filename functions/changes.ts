import * as z from 'zod';
import { compare, type ComparedPlan } from '../shared/compare.ts';
import { handlerOf } from './handling/handler-of.ts';
import { addMetric } from './handling/metric.ts';
import { files } from './world/files.ts';
import { inProcess } from './world/ground.ts';
import { readingStores } from './world/stores.ts';

const world = inProcess((ground) => ({ ...readingStores(ground), ...files(ground) }));

/** What is to be compared: a cycle as of two days or instants. */
const requestSchema = z.strictObject({ cycle: z.string(), from: z.string(), to: z.string() });

/** On demand: every value that is another one at the later instant, as data and as a workbook among the files. */
export const handler = handlerOf('changes', requestSchema, async ({ cycle, from, to }): Promise<ComparedPlan> => {
  const compared = await compare(world(), cycle, { from, to });
  addMetric('WorkbooksRendered', 1);
  return compared;
});
