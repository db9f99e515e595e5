import type { Ports } from '../../shared/ports/ports.ts';
import { DynamoDeliveryStore } from '../../shared/store/delivery-store.dynamodb.ts';
import { DynamoPlanStore } from '../../shared/store/plan-store.dynamodb.ts';
import { DynamoReportStore } from '../../shared/store/report-store.dynamodb.ts';
import type { Ground } from './ground.ts';
import { planTable } from './plan-table.ts';

/** What is stored in the plan's table. */
export type Stores = Pick<Ports, 'store' | 'reports' | 'deliveries' | 'now'>;

/** The stores on the plan's table, and the clock that they go by. Throws `environment-invalid`. */
export const stores = (ground: Ground): Stores => storesOf(ground, false);

/** The same for a function that reads plans and writes none; reports and deliveries it may add. Throws `environment-invalid`. */
export const readingStores = (ground: Ground): Stores => storesOf(ground, true);

function storesOf(ground: Ground, readOnly: boolean): Stores {
  const { client, name } = planTable(ground);
  const { now } = ground;
  return {
    now,
    store: new DynamoPlanStore(client, name, now, { readOnly }),
    reports: new DynamoReportStore(client, name),
    deliveries: new DynamoDeliveryStore(client, name),
  };
}
