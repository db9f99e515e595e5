import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/deliver.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import { openDelivering } from './delivering.ts';

const report = 'budget-alignment';
const by = 'أحمد';

describe('a delivery that a person decides about', () => {
  const delivering = openDelivering();
  const { configure, deliver, finish, standing, mails } = delivering;
  const settle = async (how: 'arrived' | 'again', { period }: DeliveryRecord): Promise<DeliveryRecord> => {
    const [record] = await handler({ cycle: delivering.cycle, report, period, settle: how, by }, {} as Context);
    return record as DeliveryRecord;
  };
  const addAfter = ({ failure: _, ...before }: DeliveryRecord, changes: Partial<DeliveryRecord>) =>
    runtime().ports.deliveries.add({ ...before, change: before.change + 1, ...changes });

  it('and whose workbook was withheld brings it, as of now, however incomplete it is', async () => {
    configure({ staleAfterDays: 0, whenIncomplete: 'withhold' });
    const withheld = await deliver();
    expect(withheld).toMatchObject({ state: 'sent', attachment: 'withheld' });
    await expect(settle('arrived', withheld)).rejects.toThrow(/is sent: there is nothing to settle/);
    await addAfter(withheld, { mayBeSecond: true });
    const record = await settle('again', withheld);
    expect(record).toMatchObject({ state: 'sent', attachment: 'attached', attempt: 2, period: withheld.period });
    expect(record.scheduledAt > withheld.scheduledAt).toBe(true);
    expect(record.file?.asOf).toBe(record.scheduledAt);
    expect(record).not.toHaveProperty('mayBeSecond');
    const [, mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.attachments).toHaveLength(1);
    expect(mail?.lines[0]).toMatch(/^تنبيه: بيانات هذا التقرير ناقصة/);
    await expect(settle('again', record)).rejects.toThrow(/is sent: there is nothing to settle/);
  });

  it('and whose workbook then could not be sent at once is sent with it by the next run', async () => {
    configure({ staleAfterDays: 0, whenIncomplete: 'withhold' });
    const record = await settle('again', await deliver());
    await addAfter(record, { state: 'waiting', failure: { code: 'TooManyRequestsException', message: '' } });
    await finish();
    expect(await standing()).toMatchObject({ state: 'sent', attachment: 'attached' });
  });

  it('and that brought nothing for want of a framework brings the workbook once there is one', async () => {
    const [asOf, period] = ['2020-01-01T06:00:00.000Z', '2020-01'];
    expect(await deliver({ at: asOf })).toMatchObject({ state: 'sent', attachment: 'none', period });
    expect(await settle('again', await standing())).toMatchObject({ state: 'sent', attachment: 'attached', period });
  });

  it('and that waits is sent, or has arrived, as they say', async () => {
    for (const [how, count] of [
      ['again', 2],
      ['arrived', 1],
    ] as const) {
      await delivering.begin();
      await addAfter(await deliver(), { state: 'waiting' });
      expect(await settle(how, await standing()), how).toMatchObject({ state: 'sent' });
      expect(await mails(), how).toHaveLength(count);
    }
  });

  it('keeps no other cycle’s waiting: those go on, and are logged, before what was thrown is thrown', async () => {
    const first = delivering.cycle;
    await addAfter(await deliver(), { state: 'waiting' });
    await delivering.begin();
    await addAfter(await deliver(), { state: 'claimed', claimedAt: '2020-01-01T00:00:00.000Z' });
    const [waiting, claimed] = [await runtime().ports.deliveries.list(first), await standing()].flat();
    // In whatever order the cycles come: both are looked at, and one of them cannot go on.
    configure({}, { from: 'somebody@ministry.example' });
    await expect(finish()).rejects.toMatchObject({ code: 'delivery-differs' });
    expect(await standing()).toMatchObject({ state: 'unknown', failure: { code: 'claim-abandoned' } });
    expect(delivering.logged()).toContain('claim-abandoned');
    expect([waiting?.state, claimed?.state]).toEqual(['waiting', 'claimed']);
    for (const cycle of [first, delivering.cycle]) {
      const asked = { cycle, report, period: claimed?.period ?? '', settle: 'arrived', by } as const;
      expect(await handler(asked, {} as Context), cycle).toMatchObject([{ state: 'sent' }]);
    }
  });
});
