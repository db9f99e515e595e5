import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Audit, AuditRecord } from '../ports/links.ts';
import { KeyedTable, recordOf } from './keyed-table.dynamodb.ts';

const auditKey = (cycle: string): string => `AUDIT#${cycle}`;

/** Who was given what, in the plan's table: one item each, in the order of time. */
export class DynamoAudit implements Audit {
  readonly #table: KeyedTable;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#table = new KeyedTable(client, table);
  }

  async add(record: AuditRecord): Promise<void> {
    await this.#table.putIfAbsent(auditKey(record.cycle), `${record.at}#${record.id}`, record);
  }

  async list(cycle: string): Promise<AuditRecord[]> {
    return (await this.#table.query(auditKey(cycle))).map(recordOf<AuditRecord>);
  }
}
