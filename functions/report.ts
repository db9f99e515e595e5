import middy from '@middy/core';
import { report } from '../shared/report.ts';
import type { ReportRecord } from '../shared/ports/records.ts';
import { runtime } from './runtime.ts';

/** What a report run is asked for: a cycle, and the day or instant of which the workbooks speak (now where absent). */
export interface ReportRequest {
  readonly cycle: string;
  readonly asOf?: string;
}

/** On a schedule or on demand: renders the official workbooks of a cycle. */
export const handler = middy<ReportRequest>().handler(async ({ cycle, asOf }): Promise<ReportRecord[]> => {
  const { ports } = runtime();
  return report(ports, cycle, asOf);
});
