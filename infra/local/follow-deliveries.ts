import type { Context } from 'aws-lambda';
import { handler as deliverHandler } from '../../functions/deliver.ts';
import { handler as mailEventHandler } from '../../functions/mail-event.ts';
import { finishDeliveriesSchedule } from '../resources.ts';
import { keepDeliveries } from './keep-deliveries.ts';
import { bringMailEvents } from './mail-events.ts';

/**
 * What AWS does between the schedules of the reports: brings the events of mails, and goes on with what is unfinished. How
 * the deliveries of a cycle stand then is kept in the home. No step waits for another one to succeed; what was thrown
 * first is thrown at the end.
 */
export async function followDeliveries(home: string, cycle: string): Promise<void> {
  const finish = finishDeliveriesSchedule.input as { finish: true };
  const steps: readonly (() => Promise<unknown>)[] = [
    () => bringMailEvents(home, mailEventHandler),
    () => deliverHandler(finish, {} as Context),
    () => keepDeliveries(home, cycle),
  ];
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
