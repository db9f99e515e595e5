import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openDelivering } from './delivering.ts';

const sha256Of = (bytes: Uint8Array = new Uint8Array()) => createHash('sha256').update(bytes).digest('hex');

describe('a delivery', () => {
  const delivering = openDelivering();
  const { configure, deliver, begin, bring, finish, standing, mails } = delivering;

  it('brings the workbook with an Arabic subject, and says of which instant it speaks and how fresh it is', async () => {
    const record = await deliver();
    expect(record).toMatchObject({ state: 'sent', attempt: 1, attachment: 'attached', messageId: expect.any(String) });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.headers.get('to')).toBe('finance@ministry.example');
    expect(mail?.subject).toMatch(
      /^الموائمة بين الخطة الاستراتيجية وبرامج الموازنة · .+ 20\d\d · الخطة التنفيذية 2024-2026$/,
    );
    expect(mail?.lines[0]).toMatch(/^البيانات كاملة وحديثة: لكل الجهات نسخ سارية، وعددها 3،/);
    const [file] = mail?.attachments ?? [];
    expect(sha256Of(file?.bytes)).toBe(record.file?.sha256);
    expect(mail?.lines.join('\n')).toContain(record.file?.sha256);
    expect(mail?.html).toContain(record.file?.sha256);
    expect(readWorkbook(file?.bytes as Buffer).map(({ name }) => name)).toContain('الغلاف');
    expect(runtime().outside.takeCounts()['ses.send']).toBe(1);
  });

  it('is one mail, however often and by how many at once it is asked for', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => deliver()));
    expect(all.filter(({ state }) => state === 'sent')).toHaveLength(1);
    await deliver();
    await finish();
    expect(await mails()).toHaveLength(1);
    expect(await standing()).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('is confirmed by the event of its mail', async () => {
    await deliver();
    expect(await standing()).not.toHaveProperty('confirmedAt');
    await bring();
    expect(await standing()).toMatchObject({ state: 'sent', confirmedAt: expect.any(String) });
  });

  it('has failed once its mail came back', async () => {
    configure({ to: ['bounce@simulator.amazonses.com'] });
    expect(await deliver()).toMatchObject({ state: 'sent' });
    await bring();
    const failure = { code: 'Email Bounced', message: expect.stringMatching(/^Permanent General; bounce@.*550/) };
    expect(await standing()).toMatchObject({ state: 'failed', failure });
    expect(delivering.logged()).toMatch(/"delivery":"failed".*Email Bounced/);
  });

  it('of a workbook that is too large says where and how it is fetched', async () => {
    configure({ attachUpToBytes: 1_000 });
    const record = await deliver();
    const [mail] = await mails();
    expect(record).toMatchObject({ state: 'sent', attachment: 'too-large' });
    expect(mail?.attachments).toEqual([]);
    expect(mail?.lines.join('\n')).toMatch(/أكبر من أن يُرفق.*من مجلد التقارير لدى وحدة التخطيط/);
    expect(mail?.lines.join('\n')).toContain(record.file?.sha256);
    expect(`${mail?.lines.join('\n')}${mail?.html}`).not.toMatch(/https?:|X-Amz-/);
  });

  it('whose data are stale says so first, with numbers and names', async () => {
    configure({ staleAfterDays: 0 });
    await deliver();
    const [mail] = await mails();
    expect(mail?.lines[0]).toMatch(/^تنبيه: .*عدد الجهات الناقصة أو غير الحديثة: 3 من 3\..*قطاع الاختبار 2/);
    expect(mail?.attachments).toHaveLength(1);
  });

  it('whose data are stale brings no workbook where that is asked for, and says first why', async () => {
    configure({ staleAfterDays: 0, whenIncomplete: 'withhold' });
    await deliver();
    const [mail] = await mails();
    expect(mail?.lines[0]).toMatch(/3 من 3\. ولذلك لم يُرفق التقرير بهذه الرسالة\./);
    expect(mail?.attachments).toEqual([]);
    const { deliveries } = runtime().ports;
    expect(await deliveries.lastSent(delivering.cycle, 'budget-alignment', '9999')).toBeUndefined();
    await begin();
    configure();
    const { file } = await deliver();
    expect((await deliveries.lastSent(delivering.cycle, 'budget-alignment', '9999'))?.file).toEqual(file);
  });

  it('before the first framework says why there is no report', async () => {
    await deliver({ at: '2020-01-01T06:00:00Z' });
    const [mail] = await mails();
    expect(mail?.lines[0]).toMatch(/^لم يُعدّ التقرير ولم يُرفق شيء/);
    expect(mail?.attachments).toEqual([]);
  });
});
