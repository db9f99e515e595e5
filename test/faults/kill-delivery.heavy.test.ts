import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { handler as mailEventHandler } from '../../functions/mail-event.ts';
import { bringMailEvents } from '../../infra/local/mail-events.ts';
import { deliver } from '../../shared/delivery.ts';
import { finishDeliveries } from '../../shared/finish-deliveries.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';
import { mailsIn } from '../mail/read-mail.ts';
import { killAtEach, killPoints, named, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { messageOf, registerBeside } from './shared-spreadsheets.ts';
import { ingest } from '../../shared/pipeline.ts';
import type { Work } from './task.ts';

const open = openServer();
const settings = budgetDelivery();
const first = 'whole';

/** Another cycle on the same spreadsheets, in force, whose report is still to be delivered. */
async function begin(cycle: string): Promise<void> {
  if (cycle !== first) await registerBeside(open.runtime, first, cycle);
  for (const of of ['framework', 'department-1'])
    await ingest(open.runtime.ports, await messageOf(open.runtime, cycle, of));
}

it('a worker that is killed around any outside call of a delivery leaves one mail, or one more that says so', async () => {
  await workToTheEnd(open.server, { do: 'publish', cycles: [first], departments: 1 });
  await begin(first);
  await begin('counted');
  const scheduledAt = new Date().toISOString();
  const requestOf = (cycle: string) => ({ cycle, report: 'budget-alignment', scheduledAt });
  const delivering = (cycle: string): Work => ({ do: 'deliver', request: requestOf(cycle), settings });
  const calls = await workToTheEnd(open.server, delivering('counted'));
  const points = killPoints(calls).map((point) => ({ ...point, cycle: `${point.when}-${point.call}` }));
  for (const { cycle } of points) await begin(cycle);
  const mailsOf = async (cycle: string) => {
    const mails = await mailsIn(open.server.home, `=${cycle}_`);
    return mails.map(({ lines }) => lines[0]?.includes('قد تكون هذه نسخة ثانية') ?? false);
  };
  // At the instant that the cycles came into force: those that began after it must be as they were then.
  const settledAt = new Date().toISOString();
  await killAtEach(open.server, points, ({ cycle }) => ({
    ...{ do: 'deliver', settings, request: { ...requestOf(cycle), scheduledAt: settledAt } },
  }));
  const sentBeforeItDied = new Map<string, number>();
  for (const { cycle } of points) sentBeforeItDied.set(cycle, (await mailsOf(cycle)).length);
  await bringMailEvents(open.server.home, mailEventHandler);
  const outcomes = new Map<string, number>();
  for (const point of points) {
    const { cycle } = point;
    const anew = (minutes: number) => ({
      ports: { ...open.runtime.ports, now: () => new Date(Date.parse(settledAt) + minutes * 60_000) },
      worker: { id: randomUUID(), deadlineMs: 60_000 },
    });
    const again = anew(60);
    await deliver(again.ports, settings, again.worker, { ...requestOf(cycle), scheduledAt: settledAt });
    for (const minutes of [75, 90, 105]) {
      const { ports, worker } = anew(minutes);
      await finishDeliveries(ports, settings, worker, cycle);
    }
    const [delivery] = await open.runtime.ports.deliveries.list(cycle);
    expect(delivery?.state, named(point)).toBe('sent');
    const mails = await mailsOf(cycle);
    // What was sent before it died the event confirms; else nobody knows that but for one who looks into the mails.
    const wasClaimed = delivery?.attempt === 2;
    expect(mails, named(point)).toEqual([wasClaimed]);
    expect(wasClaimed && sentBeforeItDied.get(cycle) === 1, named(point)).toBe(false);
    const outcome = sentBeforeItDied.get(cycle)
      ? 'confirmed'
      : wasClaimed
        ? 'second copy'
        : 'as if nothing had happened';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // Every way to die has been tried: unclaimed, claimed and not sent, sent and not recorded.
  expect([...outcomes.keys()].sort()).toEqual(['as if nothing had happened', 'confirmed', 'second copy']);
}, 240_000);
