import type { Ports } from '../../shared/ports/ports.ts';
import { DynamoDeliveryStore } from '../../shared/store/delivery-store.dynamodb.ts';
import { DynamoPlanStore } from '../../shared/store/plan-store.dynamodb.ts';
import { DynamoReportStore } from '../../shared/store/report-store.dynamodb.ts';
import type { Ground } from './ground.ts';
import { planTable } from './plan-table.ts';

/** What is stored in the plan's table. */
export type Stores = Pick<Ports, 'store' | 'reports' | 'deliveries' | 'now'>;

/** The stores on the plan's table, and the clock that they go by. Throws `environment-invalid`. */
export function stores(ground: Ground): Stores {
  const { client, name } = planTable(ground);
  const { now } = ground;
  return {
    now,
    store: new DynamoPlanStore(client, name, now),
    reports: new DynamoReportStore(client, name),
    deliveries: new DynamoDeliveryStore(client, name),
  };
}
