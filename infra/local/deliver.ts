import type { Context } from 'aws-lambda';
import { SystemError } from '../../shared/ports/errors.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import { type AskedOfDeliver, readDeliverArguments, usage } from './deliver-arguments.ts';
import { deliveryLines } from './delivery-words.ts';
import { whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run deliver -- --report ID [--at INSTANT]` does what the report's schedule would do at that instant;
 * `npm run deliver -- --report ID --period 2026-03 --settle arrived|again --by NAME` ends what failed, waits or is in
 * doubt, and sends the workbook after a mail that did not bring it.
 * It ends with 1 unless the mail is sent.
 */

async function deliver(): Promise<void> {
  const asked = readDeliverArguments(process.argv.slice(2), new Date());
  if (asked.stage !== undefined) return deliverDeployed(asked, asked.stage);
  await withHome(asked.home, asked.port, async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { handler } = await import('../../functions/deliver.ts');
    const { handler: mailEventHandler } = await import('../../functions/mail-event.ts');
    const { runtime } = await import('./runtime.ts');
    const { bringMailEvents } = await import('./mail-events.ts');
    const { cycleMeant } = await import('./cycle-meant.ts');
    const { sayDeliveries } = await import('./say-deliveries.ts');
    const { requireDeliveries } = await import('./require-deliveries.ts');
    requireDeliveries(asked.home);
    const records = await handler(asked.event(await cycleMeant(asked.cycle)), {} as Context);
    const areSent = await sayDeliveries(records, {
      bring: () => bringMailEvents(asked.home, mailEventHandler),
      latest: (record) => runtime().ports.deliveries.latest(record),
      say: (line) => console.log(line),
    });
    if (!areSent) process.exitCode = 1;
  });
}

async function deliverDeployed({ cycle, event }: AskedOfDeliver, stage: string): Promise<void> {
  if (cycle === undefined) throw new RangeError(usage);
  const { callDeployed } = await import('../aws/deployed-functions.ts');
  const records = (await callDeployed(stage, 'deliver', event(cycle))) as DeliveryRecord[];
  for (const line of records.flatMap(deliveryLines)) console.log(line);
  if (!records.every(({ state }) => state === 'sent')) process.exitCode = 1;
}

deliver().catch((error: Error) => {
  console.error(error instanceof SystemError ? `${error.code}: ${error.message}` : (whyNotBegun(error) ?? error));
  process.exitCode = 1;
});
