import type { Context } from 'aws-lambda';
import { SystemError } from '../../shared/ports/errors.ts';
import { readDeliverArguments } from './deliver-arguments.ts';
import { whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run deliver -- --report ID [--at INSTANT]` does what the report's schedule would do at that instant;
 * `npm run deliver -- --report ID --period 2026-03 --settle arrived|again --by NAME` ends what failed or is in doubt.
 * It ends with 1 unless the mail is sent.
 */

async function deliver(): Promise<void> {
  const asked = readDeliverArguments(process.argv.slice(2), new Date());
  await withHome(asked.home, asked.port, async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { handler } = await import('../../functions/deliver.ts');
    const { handler: mailEventHandler } = await import('../../functions/mail-event.ts');
    const { runtime } = await import('../../functions/runtime.ts');
    const { bringMailEvents } = await import('./mail-events.ts');
    const { cycleMeant } = await import('./cycle-meant.ts');
    const { deliveryLines } = await import('./delivery-words.ts');
    const records = await handler(asked.event(await cycleMeant(asked.cycle)), {} as Context);
    await bringMailEvents(asked.home, mailEventHandler);
    for (const record of records) {
      const latest = (await runtime().ports.deliveries.latest(record)) ?? record;
      for (const line of deliveryLines(latest)) console.log(line);
      if (latest.state !== 'sent') process.exitCode = 1;
    }
  });
}

deliver().catch((error: Error) => {
  console.error(error instanceof SystemError ? `${error.code}: ${error.message}` : (whyNotBegun(error) ?? error));
  process.exitCode = 1;
});
