import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ports } from '../../shared/ports/ports.ts';
import { DynamoDeliveryStore } from '../../shared/store/delivery-store.dynamodb.ts';
import { DynamoPlanStore } from '../../shared/store/plan-store.dynamodb.ts';
import { DynamoReportStore } from '../../shared/store/report-store.dynamodb.ts';
import { readVariables, text } from '../environment.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

/** What is stored in the plan's table. */
export type Stores = Pick<Ports, 'store' | 'reports' | 'deliveries' | 'now'>;

/** The stores on the plan's table, `TABLE_NAME`, and the clock that they go by. Throws `environment-invalid`. */
export function stores({ variables, outside, now }: Ground): Stores {
  const { TABLE_NAME } = readVariables(variables, { TABLE_NAME: text });
  const marshallOptions = { removeUndefinedValues: true };
  const client = DynamoDBDocumentClient.from(throughSeam(new DynamoDBClient({}), 'dynamodb', outside), {
    marshallOptions,
  });
  return {
    now,
    store: new DynamoPlanStore(client, TABLE_NAME, now),
    reports: new DynamoReportStore(client, TABLE_NAME),
    deliveries: new DynamoDeliveryStore(client, TABLE_NAME),
  };
}
