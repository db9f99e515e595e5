import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeliveryKey, DeliveryRecord } from '../ports/delivery-record.ts';
import type { DeliveryStore } from '../ports/delivery-store.ts';
import type { ReportRecord } from '../ports/records.ts';
import { type Item, KeyedTable, recordOf } from './keyed-table.dynamodb.ts';

const deliveriesKey = (cycle: string): string => `DELIVERY#${cycle}`;
const changesPrefix = ({ report, period }: DeliveryKey): string => `${report}#${period}#`;
const changeKey = (record: DeliveryRecord): string =>
  `${changesPrefix(record)}${String(record.change).padStart(6, '0')}`;

/** Whether people have the file of a delivery, may have it, or will: all but one that surely brought nothing. */
const brings = ({ state, mayBeSecond }: Pick<DeliveryRecord, 'state' | 'mayBeSecond'>): boolean =>
  state !== 'failed' || mayBeSecond === true;

/**
 * The deliveries in the plan's table: each state is an item of its own, put if absent under the number that follows the
 * one before it. That put is the claim, and every other change; two who change the same state cannot both succeed, and
 * what there is of states is their history at the same time.
 */
export class DynamoDeliveryStore implements DeliveryStore {
  readonly #table: KeyedTable;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#table = new KeyedTable(client, table);
  }

  async latest(key: DeliveryKey): Promise<DeliveryRecord | undefined> {
    const [item] = await this.#table.query(deliveriesKey(key.cycle), { prefix: changesPrefix(key), last: true });
    return item && recordOf<DeliveryRecord>(item);
  }

  add(record: DeliveryRecord): Promise<boolean> {
    return this.#table.putIfAbsent(deliveriesKey(record.cycle), changeKey(record), record);
  }

  async list(cycle: string): Promise<DeliveryRecord[]> {
    return latestOfEach(await this.#table.query(deliveriesKey(cycle)));
  }

  async history(key: DeliveryKey): Promise<DeliveryRecord[]> {
    const items = await this.#table.query(deliveriesKey(key.cycle), { prefix: changesPrefix(key) });
    return items.map(recordOf<DeliveryRecord>);
  }

  async lastSent(cycle: string, report: string, before: string): Promise<DeliveryRecord | undefined> {
    const all = await this.#bringing(cycle, report);
    return all
      .filter(({ state, file }) => state === 'sent' && file.asOf < before)
      .toSorted((a, b) => (a.file.asOf < b.file.asOf ? -1 : 1))
      .at(-1);
  }

  async broughtAsOf(cycle: string, report: string, asOf: string): Promise<ReportRecord | undefined> {
    const all = await this.#bringing(cycle, report);
    return all.find((record) => brings(record) && record.file.asOf === asOf)?.file;
  }

  /** How the deliveries of a report stand that bring it, or the words where it is. */
  async #bringing(cycle: string, report: string): Promise<(DeliveryRecord & { readonly file: ReportRecord })[]> {
    const all = latestOfEach(await this.#table.query(deliveriesKey(cycle), { prefix: `${report}#` }));
    return all.flatMap(({ file, ...record }) =>
      file && record.attachment !== 'withheld' ? [{ ...record, file }] : [],
    );
  }
}

// The items of a partition come in the order of their keys: of each delivery the last state is the latest.
const latestOfEach = (items: readonly Item[]): DeliveryRecord[] => [
  ...new Map(items.map(recordOf<DeliveryRecord>).map((record) => [changesPrefix(record), record])).values(),
];
