import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ReportRecord } from '../ports/records.ts';
import type { ReportStore } from '../ports/report-store.ts';
import { KeyedTable, recordOf } from './keyed-table.dynamodb.ts';

const reportsKey = (cycle: string): string => `REPORT#${cycle}`;
const pinsKey = (id: string, pinsSha256: string): string => `${id}#${pinsSha256}`;
const dataKey = (id: string, dataSha256: string): string => `${id}#DATA#${dataSha256}`;

/** The reports in the plan's table: each under its pins, and the first of some data under the hash of that data. */
export class DynamoReportStore implements ReportStore {
  readonly #table: KeyedTable;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#table = new KeyedTable(client, table);
  }

  byPins(cycle: string, id: string, pinsSha256: string): Promise<ReportRecord | undefined> {
    return this.#under(cycle, pinsKey(id, pinsSha256));
  }

  first(cycle: string, id: string, dataSha256: string): Promise<ReportRecord | undefined> {
    return this.#under(cycle, dataKey(id, dataSha256));
  }

  async add(cycle: string, report: ReportRecord, dataSha256: string): Promise<void> {
    // In this order: what is known by its pins is not rendered again, and so could not be kept as the first.
    await this.#table.putIfAbsent(reportsKey(cycle), dataKey(report.id, dataSha256), report);
    await this.#table.putIfAbsent(reportsKey(cycle), pinsKey(report.id, report.pinsSha256), report);
  }

  async #under(cycle: string, key: string): Promise<ReportRecord | undefined> {
    const item = await this.#table.get(reportsKey(cycle), key);
    return item && recordOf<ReportRecord>(item);
  }
}
