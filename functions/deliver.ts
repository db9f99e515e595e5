import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { deliver } from '../shared/delivery.ts';
import { type FinishedDeliveries, finishDeliveries } from '../shared/finish-deliveries.ts';
import { missingDeliveries } from '../shared/missing-deliveries.ts';
import type { DeliveryRecord } from '../shared/ports/delivery-record.ts';
import { settleDelivery } from '../shared/settle-delivery.ts';
import { readDeliverySettings } from './delivery-settings.ts';
import { timeZone } from './cycle-words.ts';
import { text } from './environment.ts';
import { tellDelivery } from './tell-delivery.ts';
import { handlerOf } from './handling/handler-of.ts';
import { addMetric } from './handling/metric.ts';
import { observers } from './handling/observers.ts';
import { files } from './world/files.ts';
import { inProcess } from './world/ground.ts';
import { mail } from './world/mail.ts';
import { readingStores } from './world/stores.ts';

const eventSchema = z.union([
  // By the report's own schedule; EventBridge fills in `<aws.scheduler.scheduled-time>`.
  z.strictObject({
    cycle: text,
    report: text,
    scheduledAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()),
  }),
  // Every quarter of an hour: what is not finished; and what is missing, where it is said what ought to be there.
  z.union([
    z.strictObject({ finish: z.literal(true) }),
    z.strictObject({ finish: z.literal(true), cycle: text, timeZone }),
  ]),
  // By an administrator.
  z.strictObject({ cycle: text, report: text, period: text, settle: z.enum(['arrived', 'again']), by: text }),
]);

/** What is asked of the deliveries: one of a schedule, all that are not finished, or what a person decided of one. */
export type DeliverEvent = z.input<typeof eventSchema>;

const world = inProcess((ground) => ({
  ports: { ...readingStores(ground), ...files(ground), ...mail(ground) },
  deadlineMs: ground.deadlineMs,
  settings: () => readDeliverySettings(ground.variables),
}));

/**
 * On schedules, or on an administrator's word: mails reports. Gives how each delivery stands that it looked at; what kept
 * one of them from going on is thrown once all have been looked at.
 */
export const handler = handlerOf('deliver', eventSchema, async (event): Promise<DeliveryRecord[]> => {
  const { records, errors } = await done(event);
  for (const record of records) tellDelivery(record);
  if (errors.length > 0) throw errors[0];
  return [...records];
});

async function done(asked: z.output<typeof eventSchema>): Promise<FinishedDeliveries> {
  const { ports, deadlineMs, settings: read } = world();
  const settings = read();
  // Not Lambda's request id: it is the same one when a run that failed is begun again.
  const worker = { id: randomUUID(), deadlineMs };
  if ('settle' in asked) return { records: [await settleDelivery(ports, settings, worker, asked)], errors: [] };
  if ('scheduledAt' in asked) return { records: [await deliver(ports, settings, worker, asked)], errors: [] };
  if ('timeZone' in asked) tellMissing(await missingDeliveries(ports, settings, asked));
  const all: FinishedDeliveries[] = [];
  for (const { id } of await ports.store.cycles()) {
    const finished = finishDeliveries(ports, settings, worker, id);
    all.push(await finished.catch((error: unknown) => ({ records: [], errors: [error] })));
  }
  return { records: all.flatMap(({ records }) => records), errors: all.flatMap(({ errors }) => errors) };
}

function tellMissing(reports: readonly string[]): void {
  addMetric('DeliveriesMissing', reports.length);
  if (reports.length > 0) observers().logger.error('missing', { reports });
}
