/** What AWS asks for so many of something. Units: US dollars, before tax. */
export interface Price {
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
  /** The price holds up to so many a month; beyond, a lower one begins that is not known here. */
  readonly upTo?: number;
  readonly source: string;
  /** Whether it was found for this very region in what AWS publishes, or in what quotes it with its date. */
  readonly confirmed: boolean;
}

/** The region of the prices, and when they were looked up. */
export const priceList = { region: 'eu-central-1', place: 'Frankfurt', lookedUpOn: '2026-11-22' } as const;

// AWS's price list is not reachable from where this was written: a published survey of it was read, which names each
// offer with the date of its publication.
const offer = (name: string, published: string): Pick<Price, 'source' | 'confirmed'> => ({
  source: `AWS Price List, offer ${name} of ${published}, as quoted by a survey of 2026-08-16`,
  confirmed: true,
});
const unconfirmed = (source: string): Pick<Price, 'source' | 'confirmed'> => ({ source, confirmed: false });

const million = 1_000_000;
const dynamodb = offer('AmazonDynamoDB', '2026-08-15');
const s3 = offer('AmazonS3', '2026-08-07');
const cloudwatch = offer('AmazonCloudWatch', '2026-08-06');
const lambda = unconfirmed(
  'the list price of all regions but a few (calculators of public repositories name those); for x86 confirmed by offer AWSLambda',
);
const ses = unconfirmed('SES’s general list price, one for all regions; not found for this one');

/** List prices, on demand, without any free tier: the first tier of each. */
export const prices = {
  lambdaRequests: { usd: 0.2, per: million, unit: 'requests', ...lambda },
  lambdaTime: { usd: 0.0000133334, per: 1, unit: 'GB-seconds (Arm)', upTo: 7.5e9, ...lambda },
  tableReads: { usd: 0.1525, per: million, unit: 'read request units', ...dynamodb },
  tableWrites: { usd: 0.7625, per: million, unit: 'write request units', ...dynamodb },
  tableStorage: { usd: 0.306, per: 1, unit: 'GB-months', ...dynamodb },
  tableBackup: { usd: 0.2448, per: 1, unit: 'GB-months (point-in-time recovery)', ...dynamodb },
  bucketWrites: { usd: 0.0054, per: 1000, unit: 'PUT requests', ...s3 },
  bucketReads: { usd: 0.00043, per: 1000, unit: 'GET and HEAD requests', ...s3 },
  bucketStorage: { usd: 0.0245, per: 1, unit: 'GB-months', upTo: 50_000, ...s3 },
  queueRequests: { usd: 0.4, per: million, unit: 'requests', ...offer('AWSQueueService', '2025-08-28') },
  mails: { usd: 0.1, per: 1000, unit: 'mails', ...ses },
  mailBytes: { usd: 0.12, per: 1, unit: 'GB of attachments', ...ses },
  schedules: { usd: 1.15, per: million, unit: 'invocations', ...offer('AWSEvents', '2026-05-29') },
  logIngest: { usd: 0.63, per: 1, unit: 'GB ingested', ...cloudwatch },
  logStorage: { usd: 0.0324, per: 1, unit: 'GB-months', ...cloudwatch },
  metrics: { usd: 0.3, per: 1, unit: 'metrics', upTo: 10_000, ...cloudwatch },
  alarms: { usd: 0.1, per: 1, unit: 'metrics of alarms', ...cloudwatch },
  dashboards: {
    ...{ usd: 3, per: 1, unit: 'dashboards' },
    ...unconfirmed('CloudWatch’s general list price, one for all regions (a public price book of 2026-03-26)'),
  },
  transferOut: {
    usd: 0.09,
    per: 1,
    unit: 'GB to the internet',
    upTo: 10_240,
    ...offer('AWSDataTransfer', '2026-07-20'),
  },
} as const satisfies Readonly<Record<string, Price>>;

/** The table's other class: what is stored is cheaper, each request dearer. */
export const infrequentAccess = {
  tableReads: { ...prices.tableReads, usd: 0.1905 },
  tableWrites: { ...prices.tableWrites, usd: 0.955 },
  tableStorage: { ...prices.tableStorage, usd: 0.1224 },
} as const;

/** What is paid for. */
export type Priced = keyof typeof prices;

/** A price for everything. */
export type Prices = Readonly<Record<Priced, Price>>;

/** What so many of something cost. Throws a `RangeError` where this tier's price does not reach that far. Units: US dollars. */
export function costOf(what: Priced, quantity: number, list: Prices = prices): number {
  const { usd, per, upTo = Number.POSITIVE_INFINITY } = list[what];
  if (!(quantity >= 0)) throw new RangeError(`${quantity} ${what} cannot be priced`);
  if (quantity > upTo) throw new RangeError(`${quantity} ${what} are beyond the tier that is priced here (${upTo})`);
  return (quantity / per) * usd;
}
