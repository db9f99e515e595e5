import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/deliver.ts';
import { runtime } from '../../infra/local/runtime.ts';
import { passTable } from '../../infra/local/display.ts';
import { startServers } from '../../infra/local/servers.ts';
import { deliver as deliverBy } from '../../shared/delivery.ts';
import type { Delivery } from '../../shared/deliver/delivery-settings.ts';
import { budgetDelivery } from '../mail/budget-delivery.ts';
import { openDelivering } from './delivering.ts';

const report = 'budget-alignment';

describe('a delivery', () => {
  const delivering = openDelivering();
  const { world, configure, deliver, finish, standing, mails } = delivering;
  const settle = async (how: 'arrived' | 'again', period: string) =>
    handler({ cycle: delivering.cycle, report, period, settle: how, by: 'أحمد' }, {} as Context);

  const two = ['finance@ministry.example', 'audit@ministry.example'];
  const toTwo = 'recipients audit@ministry.example, finance@ministry.example instead of finance@ministry.example';
  const others: readonly (readonly [string, Partial<Delivery>, Parameters<typeof budgetDelivery>[1], string])[] = [
    ['to other recipients', { to: two }, {}, toTwo],
    ['from another sender', {}, { from: 'other@m.example' }, 'sender other@m.example'],
    ['without its file', { attachUpToBytes: 10 }, {}, 'attachment too-large instead of attached'],
    ['all other', { to: two }, { from: 'other@m.example' }, `${toTwo}; sender other@m.example`],
  ];
  it.each(others)('%s in the same period is refused aloud, and nothing is sent', async (_, delivery, sender, what) => {
    await deliver();
    configure(delivery, sender);
    await expect(deliver()).rejects.toMatchObject({ code: 'delivery-differs', retry: false });
    await expect(deliver()).rejects.toThrow(`now it would be another mail (${what}): nothing is sent`);
    expect(await mails()).toHaveLength(1);
  });

  it('of another instant in the same period is refused aloud, and nothing is sent', async () => {
    const deliverOn = (scheduledAt: string) => {
      const ports = { ...runtime().ports, now: () => new Date(scheduledAt) };
      const request = { cycle: delivering.cycle, report, scheduledAt };
      return deliverBy(ports, budgetDelivery(), { id: scheduledAt, deadlineMs: 1_000 }, request);
    };
    await deliverOn('2040-01-01T06:00:00.000Z');
    await expect(deliverOn('2040-01-01T06:02:00.000Z')).rejects.toThrow(
      '2040-01 is sent as of 2040-01-01T06:00:00.000Z; now it would be another mail (file',
    );
    await deliverOn('2040-02-01T06:00:00.000Z');
    expect(await mails()).toHaveLength(2);
  });

  it('that the service refuses has failed, visibly, and is not tried again by itself', async () => {
    configure({}, { from: 'planning@ministry.invalid' });
    expect(await deliver()).toMatchObject({
      ...{ state: 'failed', failure: { code: 'MessageRejected', message: expect.stringContaining('not verified') } },
    });
    expect(delivering.logged()).toContain('MessageRejected');
    await finish();
    await deliver();
    expect(await mails()).toEqual([]);
    const summary = await world.pass(delivering.cycle);
    expect(summary.deliveries).toMatchObject([{ report, state: 'failed', failure: { code: 'MessageRejected' } }]);
    expect(passTable(summary, world.home)).toMatch(/delivery of budget-alignment \S+: failed \(MessageRejected: /);
  });

  it('that failed is sent again as it was, to whom the configuration says by now, once somebody says so', async () => {
    configure({}, { from: 'planning@ministry.invalid' });
    const { period, file } = await deliver();
    configure();
    expect(await settle('again', period)).toMatchObject([{ state: 'sent', attempt: 2, file }]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.lines[0]).not.toMatch(/نسخة ثانية/);
    const history = await runtime().ports.deliveries.history(await standing());
    expect(history.map(({ state, settledBy = '' }) => `${state} ${settledBy}`.trim())).toEqual([
      ...['claimed', 'failed', 'claimed أحمد', 'sent'],
    ]);
    await expect(settle('again', period)).rejects.toThrow(/is sent: there is nothing to settle/);
  });

  it('that somebody knows to have arrived is sent, with no further mail', async () => {
    configure({}, { from: 'planning@ministry.invalid' });
    const { period } = await deliver();
    expect(await settle('arrived', period)).toMatchObject([{ state: 'sent', settledBy: 'أحمد' }]);
    expect(await mails()).toEqual([]);
    await expect(settle('arrived', '1999-01')).rejects.toThrow(/was never begun/);
  });

  it('of what is not there, not yet, or configured wrongly, is refused before anything is sent', async () => {
    await expect(deliver({ report: 'national-agenda' })).rejects.toThrow(/delivers no/);
    configure({ report: 'no-such' });
    await expect(deliver({ report: 'no-such' })).rejects.toThrow(/there is no workbook/);
    configure();
    await expect(deliver({ cycle: 'none' })).rejects.toThrow(/no cycle/);
    await expect(deliver({ at: '2999-01-01T06:00:00Z' })).rejects.toMatchObject({
      ...{ code: 'delivery-too-early', retry: true },
    });
    await expect(deliver({ at: 'tomorrow' })).rejects.toMatchObject({ code: 'message-invalid' });
    configure({ schedule: 'cron(30 2 1 * ? *)' });
    await expect(deliver()).rejects.toThrow(/DELIVERIES: deliveries\.0\.schedule: a schedule between/);
    expect(await mails()).toEqual([]);
  });

  it('is configured by the home’s own file, where there is one', async () => {
    const home = join(world.home, 'other');
    const configured = async () => {
      const servers = await startServers(home, 0);
      await servers.close();
      return JSON.parse(servers.variables['DELIVERIES'] ?? '');
    };
    expect(await configured()).toMatchObject({ deliveries: [{ report: 'finance-report' }] });
    await writeFile(join(home, 'deliveries.json'), JSON.stringify(budgetDelivery()));
    expect(await configured()).toEqual(budgetDelivery());
  });
});
