import { S3Links } from '../../shared/deliver/links.s3.ts';
import type { LinkPorts } from '../../shared/linking.ts';
import { DynamoAudit } from '../../shared/store/audit.dynamodb.ts';
import { DynamoReportStore } from '../../shared/store/report-store.dynamodb.ts';
import { bucket } from './bucket.ts';
import type { Ground } from './ground.ts';
import { planTable } from './plan-table.ts';

/** What giving links to workbooks takes. Throws `environment-invalid`. */
export function links(ground: Ground): LinkPorts {
  const [table, workbooks] = [planTable(ground), bucket(ground)];
  return {
    now: ground.now,
    reports: new DynamoReportStore(table.client, table.name),
    audit: new DynamoAudit(table.client, table.name),
    links: new S3Links(workbooks.client, workbooks.name),
  };
}
