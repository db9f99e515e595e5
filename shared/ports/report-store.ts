import type { ReportRecord } from './records.ts';

/** What the flow asks of the place where it is kept which reports were rendered. Nothing is ever changed or deleted. */
export interface ReportStore {
  byPins(cycle: string, id: string, pinsSha256: string): Promise<ReportRecord | undefined>;
  /** The first report that was rendered from this data, whatever the templates, the rules and the renderer are now. */
  first(cycle: string, id: string, dataSha256: string): Promise<ReportRecord | undefined>;
  add(cycle: string, report: ReportRecord, dataSha256: string): Promise<void>;
}
