import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { type DeliverEvent, handler as deliverHandler } from '../../functions/deliver.ts';
import { readDeliverySettings } from '../../functions/delivery-settings.ts';
import { runtime } from './runtime.ts';
import type { DeliverySettings } from '../../shared/deliver/delivery-settings.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import { SystemError } from '../../shared/ports/errors.ts';
import { deliveryLines } from './delivery-words.ts';
import { followDeliveries } from './follow-deliveries.ts';
import { parseCron } from '../../shared/deliver/cron/cron-expression.ts';
import { type DueRun, runDue, type Schedule } from './scheduler/schedule.ts';

/** What the deliveries of a home ask of the world. */
export interface DeliveryWorld {
  readonly home: string;
  readonly cycle: string;
  /** IANA name of the cycle's time zone. */
  readonly timeZone: string;
  readonly now: () => Date;
  readonly deliver: (event: DeliverEvent) => Promise<readonly DeliveryRecord[]>;
  /** Brings what the mail service tells, goes on with what is unfinished, and keeps how all stand. */
  readonly follow: () => Promise<void>;
  /** How a delivery stands by now. */
  readonly latest: (record: DeliveryRecord) => Promise<DeliveryRecord | undefined>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const minuteMs = 60_000;

/** The schedules of a cycle's reports, where EventBridge Scheduler would be: `look` again and again. */
export class ScheduledDeliveries {
  readonly #world: DeliveryWorld;
  readonly #schedules: readonly Schedule<string>[];
  #lookedInMinute = -1;

  /** Throws a `RangeError` where a schedule is none that AWS takes. */
  constructor({ deliveries }: Pick<DeliverySettings, 'deliveries'>, world: DeliveryWorld) {
    this.#world = world;
    this.#schedules = deliveries.map(({ report, schedule }) => ({
      ...{ name: `${world.cycle} ${report}`, expression: parseCron(schedule), payload: report },
    }));
  }

  /**
   * Hands over the deliveries that came due, says what came of each, and goes on with those before. Once a minute, which
   * is as exact as AWS is: what failed is not tried again more often.
   */
  async look(): Promise<void> {
    const { home, timeZone, now, follow, latest, say, complain } = this.#world;
    const minute = Math.floor(now().getTime() / minuteMs);
    if (minute === this.#lookedInMinute) return;
    this.#lookedInMinute = minute;
    const records: DeliveryRecord[] = [];
    const run = (due: DueRun<string>) => this.#handOver(due, records);
    const look = { timeZone, now: now(), say: complain };
    await runDue(join(home, 'schedules.json'), this.#schedules, look, run);
    try {
      await follow();
    } finally {
      for (const record of records) say(deliveryLines((await latest(record)) ?? record)[0] ?? '');
    }
  }

  /** Whether the run is done with: what would fail the same way again is said once, and not handed over again. */
  async #handOver({ payload: report, scheduledAt }: DueRun<string>, records: DeliveryRecord[]): Promise<boolean> {
    const { cycle, deliver, complain } = this.#world;
    try {
      records.push(...(await deliver({ cycle, report, scheduledAt: scheduledAt.toISOString() })));
      return true;
    } catch (error) {
      const { code, message, retry } = error instanceof SystemError ? error : unexpected(error);
      complain(`${report} of ${scheduledAt.toISOString()} was not delivered: ${code}: ${message}`);
      return !retry;
    }
  }
}

const unexpected = (error: unknown): Pick<SystemError, 'message' | 'retry'> & { readonly code: string } => ({
  code: 'unexpected',
  message: error instanceof Error ? error.message : String(error),
  retry: true,
});

/**
 * The deliveries of a home, by its environment. Throws `environment-invalid`, or a `RangeError` where a schedule is none
 * that AWS takes.
 */
export async function scheduledDeliveries(home: string, cycle: string): Promise<ScheduledDeliveries> {
  const { store, deliveries, now } = runtime().ports;
  const timeZone = (await store.cycles()).find(({ id }) => id === cycle)?.timeZone ?? 'UTC';
  return new ScheduledDeliveries(readDeliverySettings(process.env), {
    ...{ home, cycle, timeZone, now },
    deliver: (event) => deliverHandler(event, {} as Context),
    follow: () => followDeliveries(home, cycle),
    latest: (record) => deliveries.latest(record),
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
