import type { Context } from 'aws-lambda';
import { handler as deliverHandler } from '../../functions/deliver.ts';
import { handler as mailEventHandler } from '../../functions/mail-event.ts';
import { finishDeliveriesSchedule } from '../resources.ts';
import { bringMailEvents } from './mail-events.ts';

/** What AWS does between the schedules of the reports: brings the events of mails, and goes on with what is unfinished. */
export async function followDeliveries(home: string): Promise<void> {
  await bringMailEvents(home, mailEventHandler);
  await deliverHandler(finishDeliveriesSchedule.input as { finish: true }, {} as Context);
}
