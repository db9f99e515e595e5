import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import { handler as mailEventHandler } from '../../functions/mail-event.ts';
import type { NumberedCall } from '../../functions/outside-calls.ts';
import { makeRuntime } from '../../infra/local/runtime.ts';
import { bringMailEvents } from '../../infra/local/mail-events.ts';
import { deliver } from '../../shared/delivery.ts';
import { finishDeliveries } from '../../shared/finish-deliveries.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { DeliveryStore } from '../../shared/ports/delivery-store.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';
import { mailsIn } from '../mail/read-mail.ts';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { long } from './kill-points.ts';
import { openWorld } from '../world.ts';
import { smallCycle } from './small-cycle.ts';

const cycle = '2024-2026';
const report = 'budget-alignment';
const deadlineMs = 60_000;
const settings = budgetDelivery();

/** A cycle in force in this process's world, of which a report is delivered month after month. */
export interface DeliveredMonths {
  /** The next month, still to be delivered. */
  readonly next: () => Month;
  /** Brings what the mail service tells; thrown away where it is lost. */
  readonly bringEvents: () => Promise<void>;
}

/** One month's delivery; each of its runs is a process of its own, so many minutes after the schedule's instant. */
export interface Month {
  readonly period: string;
  readonly deliver: (minutes: number) => Promise<unknown>;
  readonly finish: (minutes: number) => Promise<unknown>;
  /** Goes on until nothing is left that goes by itself. */
  readonly settle: () => Promise<DeliveryRecord | undefined>;
  readonly standing: () => Promise<DeliveryRecord | undefined>;
  /** Of every mail whether it says that it may be the second. */
  readonly mails: () => Promise<boolean[]>;
}

/** Opens a world with such a cycle for all tests of a file. */
export function openDeliveredMonths(): DeliveredMonths {
  const world = openWorld();
  let months = 0;
  beforeAll(async () => {
    await world.publish(smallCycle(cycle));
    await world.pass(cycle);
  });

  const next = (): Month => {
    const scheduledAt = new Date(Date.UTC(2040, months++, 1, 6)).toISOString();
    const period = scheduledAt.slice(0, 7);
    const key = { cycle, report, period };
    const anew = (minutes: number) => {
      const at = new Date(Date.parse(scheduledAt) + minutes * 60_000);
      return { ports: { ...makeRuntime(process.env).ports, now: () => at }, worker: { id: randomUUID(), deadlineMs } };
    };
    const month: Month = {
      period,
      deliver: (minutes) => {
        const { ports, worker } = anew(minutes);
        return deliver(ports, settings, worker, { cycle, report, scheduledAt });
      },
      // Other months are as they are left by their own tests; they must not stand in the way.
      finish: async (minutes) => {
        const { ports, worker } = anew(minutes);
        const { deliveries } = ports;
        const only: DeliveryStore = {
          latest: (of) => deliveries.latest(of),
          add: (record) => deliveries.add(record),
          list: async (of) => (await deliveries.list(of)).filter((one) => one.period === period),
          history: (of) => deliveries.history(of),
          lastSent: (...of) => deliveries.lastSent(...of),
          broughtAsOf: (...of) => deliveries.broughtAsOf(...of),
        };
        await finishDeliveries({ ...ports, deliveries: only }, settings, worker, cycle);
      },
      settle: async () => {
        // Lambda begins a run again that failed; then the quarters of an hour go by.
        await month.deliver(60);
        for (const minutes of [75, 90, 105, 120, 135, 150]) await month.finish(minutes);
        return month.standing();
      },
      standing: () => anew(0).ports.deliveries.latest(key),
      mails: async () => {
        const mails = await mailsIn(world.home, `_${period}_`);
        return mails.map(({ lines }) => lines[0]?.includes('قد تكون هذه نسخة ثانية') ?? false);
      },
    };
    return month;
  };
  return { next, bringEvents: () => bringMailEvents(world.home, mailEventHandler) };
}

/** Whether a call is the one that sends a mail. */
export const isSend = ({ service }: NumberedCall): boolean => service === 'ses';

/** The calls of a month's delivery that is not disturbed; the writing ones alone but in the long run. */
export async function callsOfOne(
  month: Month,
): Promise<{ calls: readonly NumberedCall[]; among: Pick<BrokenCall, 'among'> }> {
  const all = await runBroken(() => month.deliver(0));
  if (long) return { calls: all, among: {} };
  return { calls: all.filter(({ effect }) => effect === 'write'), among: { among: 'writes' } };
}
