import type { Assumptions, Month } from './assumptions.ts';
import { monthQuantities, type Quantities } from './month-quantities.ts';
import { costOf, type Priced, type Prices } from './prices.ts';
import type { CountedPasses } from './scale-pass.ts';

/** The services of a bill, in its order, and what each is paid for. */
export const services: Readonly<Record<string, readonly Priced[]>> = {
  Lambda: ['lambdaRequests', 'lambdaTime'],
  'DynamoDB, requests': ['tableReads', 'tableWrites'],
  'DynamoDB, storage': ['tableStorage', 'tableBackup'],
  S3: ['bucketWrites', 'bucketReads', 'bucketStorage'],
  SQS: ['queueRequests'],
  SES: ['mails', 'mailBytes'],
  'EventBridge Scheduler': ['schedules'],
  'CloudWatch, logs': ['logIngest', 'logStorage'],
  'CloudWatch, metrics, alarms, dashboard': ['metrics', 'alarms', 'dashboards'],
  'Data transfer out': ['transferOut'],
};

/** What a month costs. Units: US dollars. */
export interface Bill {
  readonly departments: number;
  readonly month: string;
  readonly quantities: Quantities;
  readonly byService: Readonly<Record<string, number>>;
  readonly usd: number;
}

/** What a bill is made from. */
export interface BillBasis {
  readonly passes: CountedPasses;
  readonly assumed: Assumptions;
  readonly list: Prices;
}

/** The bill of a month with so many departments. Throws a `RangeError` where a price does not reach that far. */
export function monthBill({ passes, assumed, list }: BillBasis, month: Month, departments: number): Bill {
  const quantities = monthQuantities(passes, assumed, month, departments);
  const byService = Object.fromEntries(
    Object.entries(services).map(([service, all]) => [
      service,
      all.reduce((usd, what) => usd + costOf(what, quantities[what], list), 0),
    ]),
  );
  const usd = Object.values(byService).reduce((all, one) => all + one, 0);
  return { departments, month: month.name, quantities, byService, usd };
}
