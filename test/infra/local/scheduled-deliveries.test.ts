import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runtime } from '../../../infra/local/runtime.ts';
import { followDeliveries } from '../../../infra/local/follow-deliveries.ts';
import type { PassSummary } from '../../../infra/local/pass-summary.ts';
import { ScheduledDeliveries, scheduledDeliveries } from '../../../infra/local/scheduled-deliveries.ts';
import type { DeliveryRecord } from '../../../shared/ports/delivery-record.ts';
import { SystemError } from '../../../shared/ports/errors.ts';
import { smallCycle } from '../../faults/small-cycle.ts';
import { budgetDelivery } from '../../mail/budget-delivery.ts';
import { mailsIn } from '../../mail/read-mail.ts';
import { openWorld } from '../../world.ts';
import { temporaryHome } from './temporary-home.ts';

const record = (more: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  ...{ cycle: 'c', report: 'budget-alignment', period: '2026-03', change: 1, state: 'sent', at: '', scheduledAt: '' },
  ...{
    attempt: 1,
    claimedBy: '',
    claimedAt: '',
    payloadSha256: '',
    recipients: ['a@b.example'],
    attachment: 'attached',
  },
  ...more,
});

/** Deliveries in a home where it is `now`, and all that they do: what is handed over ends as `deliver` says. */
const deliveries = async (deliver: () => DeliveryRecord, schedule = 'cron(0 8 1 * ? *)') => {
  const done: string[] = [];
  let now = '2026-02-20T12:00:00.000Z';
  const scheduled = new ScheduledDeliveries(budgetDelivery({ schedule }), {
    ...{ home: await temporaryHome(), cycle: 'c', timeZone: 'Asia/Hebron', now: () => new Date(now) },
    deliver: async (event) => {
      done.push(`delivers ${JSON.stringify(event)}`);
      return [deliver()];
    },
    follow: async () => void done.push('follows'),
    latest: async (delivery) => ({ ...delivery, confirmedAt: now }),
    say: (line) => done.push(`says ${line}`),
    complain: (line) => done.push(`complains ${line}`),
  });
  return async (at: string): Promise<string[]> => {
    now = at;
    await scheduled.look();
    return done.splice(0);
  };
};

const event = '{"cycle":"c","report":"budget-alignment","scheduledAt":"2026-03-01T06:00:00.000Z"}';

describe('a report’s schedule', () => {
  it('is handed over when its time has come, by the clocks of the cycle, with one line on what came of it', async () => {
    const lookAt = await deliveries(() => record());
    expect(await lookAt('2026-03-01T05:59:00.000Z')).toEqual(['follows']);
    expect(await lookAt('2026-03-01T06:00:10.000Z')).toEqual([
      `delivers ${event}`,
      'follows',
      'says budget-alignment 2026-03: sent, confirmed (mail 1, with the workbook) to a@b.example',
    ]);
    expect(await lookAt('2026-03-01T06:01:10.000Z')).toEqual(['follows']);
  });

  it('is looked at once a minute', async () => {
    const lookAt = await deliveries(() => record());
    expect(await lookAt('2026-02-20T12:00:02.000Z')).toEqual(['follows']);
    expect(await lookAt('2026-02-20T12:00:58.000Z')).toEqual([]);
    expect(await lookAt('2026-02-20T12:01:00.000Z')).toEqual(['follows']);
  });

  it('is handed over again where something was away, until it is there', async () => {
    let isAway = true;
    const lookAt = await deliveries(() => {
      if (isAway) throw new SystemError('google-unavailable', 'away', { retry: true });
      return record();
    });
    await lookAt('2026-03-01T05:59:00.000Z');
    const failed = 'complains budget-alignment of 2026-03-01T06:00:00.000Z was not delivered: google-unavailable: away';
    expect(await lookAt('2026-03-01T06:00:00.000Z')).toEqual([`delivers ${event}`, failed, 'follows']);
    isAway = false;
    expect((await lookAt('2026-03-01T06:01:00.000Z'))[0]).toBe(`delivers ${event}`);
    expect(await lookAt('2026-03-01T06:02:00.000Z')).toEqual(['follows']);
  });

  it('is not handed over again where it would fail the same way', async () => {
    const lookAt = await deliveries(() => {
      throw new SystemError('delivery-differs', 'another mail', { retry: false });
    });
    await lookAt('2026-03-01T05:59:00.000Z');
    expect(await lookAt('2026-03-01T06:00:00.000Z')).toHaveLength(3);
    expect(await lookAt('2026-03-01T06:01:00.000Z')).toEqual(['follows']);
  });

  it('that AWS would not take is refused', async () => {
    await expect(deliveries(() => record(), 'cron(0 8 1 * * *)')).rejects.toThrow(RangeError);
  });
});

describe('in a home', () => {
  const world = openWorld();
  const cycle = '2024-2026';
  let passed: PassSummary;
  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 2));
    passed = await world.pass(cycle);
  });

  it('the first look mails nothing; a run that was missed is mailed once, and kept beside the home’s other files', async () => {
    process.env['DELIVERIES'] = JSON.stringify(budgetDelivery());
    const said = vi
      .spyOn(console, 'log')
      .mockReset()
      .mockImplementation(() => {});
    const complained = vi
      .spyOn(console, 'error')
      .mockReset()
      .mockImplementation(() => {});
    const path = join(world.home, 'schedules.json');
    const look = async () => (await scheduledDeliveries(world.home, cycle)).look();
    await look();
    expect(await mailsIn(world.home)).toEqual([]);
    const looked = JSON.parse(await readFile(path, 'utf8'));
    expect(Object.keys(looked)).toEqual([`${cycle} budget-alignment`]);

    await writeFile(path, JSON.stringify({ [`${cycle} budget-alignment`]: '2020-01-01T00:00:00.000Z' }));
    const lastPass = join(world.home, 'last-pass.json');
    await writeFile(lastPass, JSON.stringify(passed));
    await look();
    await look();
    expect(await mailsIn(world.home)).toHaveLength(1);
    expect(said.mock.calls).toEqual([
      [expect.stringMatching(/^budget-alignment \d{4}-\d{2}: sent, confirmed \(mail 1/)],
    ]);
    expect(complained.mock.calls).toContainEqual([
      expect.stringMatching(/ budget-alignment: \d+ missed before that of 20/),
    ]);
    // As it is by then, in what the pass before left behind.
    const { deliveries, ...others } = JSON.parse(await readFile(lastPass, 'utf8')) as PassSummary;
    const [delivery] = deliveries.filter(({ report }) => report === 'budget-alignment');
    expect(delivery).toMatchObject({ state: 'sent', confirmedAt: expect.any(String) });
    expect({ ...others, deliveries: passed.deliveries }).toEqual(JSON.parse(JSON.stringify(passed)));
  });

  it('goes on with what is unfinished though the events of mails cannot be brought, and says why then', async () => {
    process.env['DELIVERIES'] = JSON.stringify(budgetDelivery());
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { deliveries } = runtime().ports;
    const abandoned = record({ cycle, report: 'sdg-links', state: 'claimed', claimedAt: '1999-01-01T06:00:00.000Z' });
    await deliveries.add(abandoned);
    const events = join(world.home, 'mail', 'events');
    await rename(events, `${events}-away`);
    await expect(followDeliveries(world.home, cycle)).rejects.toThrow('ENOENT');
    await rename(`${events}-away`, events);
    expect(await deliveries.latest(abandoned)).toMatchObject({ state: 'unknown' });
  });

  it('a wrong configuration is said at once', async () => {
    process.env['DELIVERIES'] = '{"from": 1}';
    await expect(scheduledDeliveries(world.home, cycle)).rejects.toMatchObject({ code: 'environment-invalid' });
  });
});
