import { describe, expect, it } from 'vitest';
import { htmlBody, textBody } from '../../../shared/deliver/mail-body.ts';
import type { MailFacts } from '../../../shared/deliver/mail-facts.ts';
import { mailWords } from '../../../shared/deliver/mail-words.ts';

const readAt = '2026-02-03T06:00:00.000Z';
const facts: MailFacts = {
  title: { ar: 'الموائمة', en: 'Alignment' },
  ...{ planTitle: 'الخطة التنفيذية 2024-2026', cycle: '2024-2026', period: '2026-03' },
  ...{ asOf: '2026-03-01T06:00:00.000Z', timeZone: 'Asia/Hebron', incomplete: false, attachment: 'attached' },
  freshness: { all: 3, missing: [], stale: [], oldestReadAt: readAt, newestReadAt: '2026-02-28T06:00:00.000Z' },
  file: { name: 'budget.xlsx', sha256: 'abc', bytes: 8_400_001, number: 'BUD-1' },
  ...{ fetchFrom: 'من وحدة التخطيط', mayBeSecond: false, staleAfterDays: 45 },
};
const incomplete: Partial<MailFacts> = {
  incomplete: true,
  freshness: {
    ...{ all: 4, missing: ['سفارة مدريد'], oldestReadAt: readAt, newestReadAt: readAt },
    stale: [{ name: 'قطاع أوروبا', because: 'returned', readAt }],
  },
};
const linesOf = (changes: Partial<MailFacts> = {}, language: 'ar' | 'en' = 'ar') =>
  mailWords({ ...facts, ...changes }).lines.map((line) => line[language].replace(/[\u2066-\u2069]/g, ''));

describe('a mail', () => {
  it('says what it is, of when, from how many, and which file it brings', () => {
    expect(mailWords(facts).subject).toBe('الموائمة · آذار/مارس 2026 · الخطة التنفيذية 2024-2026');
    expect(linesOf()).toEqual([
      'البيانات كاملة وحديثة: لكل الجهات نسخ سارية، وعددها 3، قُرئت بين 03/02/2026 و28/02/2026.',
      'التقرير: الموائمة',
      'رقم التقرير: BUD-1',
      'الخطة: الخطة التنفيذية 2024-2026 · فترة الخطة: 2024-2026',
      'عن: آذار/مارس 2026 · كما في 01/03/2026 الساعة 08:00 (Asia/Hebron)',
      'الجهات ذات النسخ السارية: 3 من 3',
      'الملف المرفق: budget.xlsx',
      'بصمة الملف (SHA-256): abc',
    ]);
  });

  it('calls no data fresh where nobody looked at how old they are', () => {
    const [ar, en] = (['ar', 'en'] as const).map((language) => linesOf({ staleAfterDays: undefined }, language)[0]);
    expect(ar).toBe('البيانات كاملة: لكل الجهات نسخ سارية، وعددها 3، قُرئت بين 03/02/2026 و28/02/2026.');
    expect(en).toMatch(/^The data are complete: all 3 .*, read between 03\/02\/2026 and 28\/02\/2026\.$/);
  });

  it('that is incomplete says so first, with numbers, names and reasons', () => {
    const [ar] = linesOf(incomplete);
    expect(ar).toBe(
      'تنبيه: بيانات هذا التقرير ناقصة أو غير حديثة أكثر مما يُقبل. عدد الجهات الناقصة أو غير الحديثة: 2 من 4. جهات بلا نسخة سارية: سفارة مدريد. جهات بياناتها غير حديثة: قطاع أوروبا (أُعيد إليها آخر ما سلّمته، ونسختها السارية قُرئت في 03/02/2026).',
    );
    expect(linesOf(incomplete, 'en')[0]).toContain('Departments missing or not fresh: 2 of 4.');
  });

  it('within the accepted share still names who is behind', () => {
    const [ar] = linesOf({ ...incomplete, incomplete: false });
    expect(ar).toMatch(/^البيانات ضمن الحد المقبول\. .*2 من 4.*سفارة مدريد/);
  });

  it('whose workbook is withheld says first why, and names no file', () => {
    const lines = linesOf({ ...incomplete, attachment: 'withheld' });
    expect(lines[0]).toMatch(/2 من 4\. ولذلك لم يُرفق التقرير بهذه الرسالة\./);
    expect(lines.join()).not.toMatch(/budget\.xlsx|abc/);
  });

  it('whose workbook is too large says where it is, and its hash', () => {
    expect(linesOf({ attachment: 'too-large' }).slice(-2)).toEqual([
      'الملف budget.xlsx أكبر من أن يُرفق (8.5 ميغابايت). للحصول عليه: من وحدة التخطيط',
      'بصمة الملف (SHA-256): abc',
    ]);
  });

  it('that may be a second copy says so before anything else, and how fresh it is right after', () => {
    const [first, second] = linesOf({ mayBeSecond: true });
    expect(first).toMatch(/^تنبيه: قد تكون هذه نسخة ثانية من الرسالة نفسها/);
    expect(second).toMatch(/^البيانات كاملة/);
  });

  it('of a cycle without departments, or without a framework, says what cannot be known', () => {
    const none = { freshness: { all: 0, missing: [], stale: [] }, incomplete: true };
    expect(linesOf(none)[0]).toBe('تعذّر حساب اكتمال التقرير، لأنه لا توجد جهات في فترة الخطة.');
    const { file: _, ...unrendered } = facts;
    const lines = mailWords({ ...unrendered, ...none, attachment: 'none' }).lines;
    expect(lines[0]?.ar).toMatch(/^لم يُعدّ التقرير/);
  });

  it('lets no name from data start a header, an element or another direction', () => {
    const hostile = 'قطاع\r\nBcc: x@y.z\u202e<img src="x">\u2069&';
    const { subject, lines } = mailWords({
      ...{ ...facts, ...incomplete, planTitle: hostile, cycle: hostile, title: { ar: hostile, en: hostile } },
      freshness: { all: 1, missing: [hostile], stale: [{ name: hostile, because: 'old', readAt }] },
    });
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    for (const { ar, en } of lines) {
      expect(ar + en).not.toMatch(/[\r\n\u202e]/);
      const [opened, closed] = [/\u2068/g, /\u2069/g].map((sign) => ar.match(sign)?.length ?? 0);
      expect(opened).toBe(closed);
    }
    expect(textBody(lines)).not.toMatch(/^Bcc/m);
    const html = htmlBody(lines);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=&quot;x&quot;&gt;&amp;');
    expect(html).toMatch(/^<!doctype html>\r\n<html lang="ar" dir="rtl">/);
  });
});
