import type { Context } from 'aws-lambda';
import { beforeAll, beforeEach } from 'vitest';
import { handler } from '../../functions/deliver.ts';
import { handler as mailEventHandler } from '../../functions/mail-event.ts';
import { runtime } from '../../infra/local/runtime.ts';
import { bringMailEvents } from '../../infra/local/mail-events.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import { registerBeside } from '../faults/shared-spreadsheets.ts';
import { catchLog } from '../caught-log.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';
import { mailsIn, type ReadMail } from '../mail/read-mail.ts';
import { openWorld, type World } from '../world.ts';

const report = 'budget-alignment';
const published = '2024-2026';

/** A cycle of three departments in force, whose first month is still to be delivered: another one for every test. */
export interface Delivering {
  readonly world: World;
  readonly cycle: string;
  /** An instant at which all of it was in force. */
  readonly now: string;
  /** Begins another cycle on the same spreadsheets. */
  readonly begin: () => Promise<void>;
  readonly configure: (...settings: Parameters<typeof budgetDelivery>) => void;
  /** Does what the schedule does at an instant. */
  readonly deliver: (changes?: {
    readonly at?: string;
    readonly report?: string;
    readonly cycle?: string;
  }) => Promise<DeliveryRecord>;
  readonly finish: () => Promise<void>;
  /** Brings what the mail service tells. */
  readonly bring: () => Promise<void>;
  readonly standing: () => Promise<DeliveryRecord>;
  readonly mails: () => Promise<ReadMail[]>;
  /** What the functions have logged in this test. */
  logged: () => string;
}

/** Opens a world for all tests of a file, and begins a cycle before each. */
export function openDelivering(): Delivering {
  const world = openWorld();
  const context = {} as Context;
  let cycles = 0;
  const delivering = { world } as { -readonly [K in keyof Delivering]: Delivering[K] };
  Object.assign(delivering, {
    begin: async () => {
      delivering.cycle = `cycle-${++cycles}`;
      await registerBeside(runtime(), published, delivering.cycle);
      await world.pass(delivering.cycle);
      delivering.now = new Date().toISOString();
    },
    configure: (...settings) => {
      process.env['DELIVERIES'] = JSON.stringify(budgetDelivery(...settings));
    },
    deliver: async ({ at = delivering.now, ...changes } = {}) => {
      const [record] = await handler({ cycle: delivering.cycle, report, scheduledAt: at, ...changes }, context);
      return record as DeliveryRecord;
    },
    finish: async () => void (await handler({ finish: true }, context)),
    bring: () => bringMailEvents(world.home, mailEventHandler),
    standing: async () => (await runtime().ports.deliveries.list(delivering.cycle))[0] as DeliveryRecord,
    mails: () => mailsIn(world.home, `=${delivering.cycle}_`),
  } satisfies Partial<Delivering>);

  beforeAll(async () => {
    await world.publish(smallCycle(published, 3));
    await world.pass(published);
  });
  beforeEach(async () => {
    delivering.logged = catchLog();
    delivering.configure();
    await delivering.begin();
  });
  return delivering;
}
