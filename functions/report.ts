import middy from '@middy/core';
import { report } from '../shared/report.ts';
import type { ReportRecord } from '../shared/ports/records.ts';
import { runtime } from './runtime.ts';

/**
 * What a report run is asked for: a cycle, the day or instant of which the workbooks speak (now where absent), and which
 * of them (all where absent).
 */
export interface ReportRequest {
  readonly cycle: string;
  readonly asOf?: string;
  readonly ids?: readonly string[];
}

/** On a schedule or on demand: renders the workbooks of a cycle. */
export const handler = middy<ReportRequest>().handler(async ({ cycle, asOf, ids }): Promise<ReportRecord[]> => {
  const { ports } = runtime();
  return report(ports, cycle, asOf, ids);
});
