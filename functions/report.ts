import * as z from 'zod';
import type { ReportRecord } from '../shared/ports/records.ts';
import { report } from '../shared/report.ts';
import { handlerOf } from './handling/handler-of.ts';
import { addMetric } from './handling/metric.ts';
import { observers } from './handling/observers.ts';
import { files } from './world/files.ts';
import { inProcess } from './world/ground.ts';
import { readingStores } from './world/stores.ts';

const world = inProcess((ground) => ({ ...readingStores(ground), ...files(ground) }));

/**
 * What a report run is asked for: a cycle (every one where absent), the day or instant of which the workbooks speak (now
 * where absent), and which of them (all where absent).
 */
const requestSchema = z.strictObject({
  cycle: z.string().optional(),
  asOf: z.string().optional(),
  ids: z.array(z.string()).optional(),
});

/** On a schedule or on demand: renders the workbooks of a cycle. */
export const handler = handlerOf('report', requestSchema, async ({ cycle, asOf, ids }): Promise<ReportRecord[]> => {
  const ports = world();
  const cycles = cycle === undefined ? (await ports.store.cycles()).map(({ id }) => id) : [cycle];
  const records: ReportRecord[] = [];
  for (const id of cycles) records.push(...(await report(ports, id, asOf, ids)));
  addMetric('WorkbooksRendered', records.length);
  observers().logger.info('rendered', { reports: records.map(({ id, number, sha256 }) => ({ id, number, sha256 })) });
  return records;
});
