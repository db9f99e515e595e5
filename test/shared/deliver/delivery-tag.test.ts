import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { deliveryTag, mailOfTag } from '../../../shared/deliver/delivery-tag.ts';

const named = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.isWellFormed());

describe('a delivery’s tag', () => {
  it('is read by people', () => {
    const mail = { cycle: '2021-2023', report: 'finance-report', period: '2026-03', attempt: 1 };
    expect(deliveryTag(mail)).toBe('2021-2023_finance-report_2026-03_1');
  });

  it.prop([named, named, named, fc.integer({ min: 1, max: 99 })])(
    'names the same mail again, whatever it is called, in letters that SES takes',
    (cycle, report, period, attempt) => {
      const mail = { cycle, report, period, attempt };
      const tag = deliveryTag(mail);
      expect(tag).toMatch(/^[A-Za-z0-9_.@-]+$/);
      expect(mailOfTag(tag)).toEqual(mail);
    },
  );

  it('of somebody else names nothing', () => {
    for (const tag of ['', 'newsletter', 'a_b_c', 'a_b_c_x', 'a_b_c_1_2', 'a.zz_b_c_1', '_b_c_1'])
      expect(mailOfTag(tag), tag).toBeUndefined();
  });
});
