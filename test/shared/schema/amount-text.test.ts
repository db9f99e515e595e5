import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountText } from '../../../shared/schema/amount-text.ts';
import { currencies } from '../../../shared/schema/currencies.ts';

it.each([
  [1_234_500, 'JOD', '1,234.500 دينار أردني', '1,234.500 Jordanian dinar'],
  [7, 'JOD', '0.007 دينار أردني', '0.007 Jordanian dinar'],
  [0, 'JOD', '0.000 دينار أردني', '0.000 Jordanian dinar'],
  [123_456_789_000, 'JOD', '123,456,789.000 دينار أردني', '123,456,789.000 Jordanian dinar'],
  [99_999, 'USD', '999.99 دولار أمريكي', '999.99 US dollar'],
  [-100_050, 'USD', '-1,000.50 دولار أمريكي', '-1,000.50 US dollar'],
  [1_000_000, 'JPY', '1,000,000 ين ياباني', '1,000,000 Japanese yen'],
  [500, 'ZZZ', '500 ZZZ', '500 ZZZ'],
])('%i of %s is worded with the currency’s decimals', (minor, currency, ar, en) => {
  expect(amountText({ minor, currency })).toEqual({ ar, en });
});

it('keeps every digit of every amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (minor, { code, decimals, en }) => {
      const [amount = ''] = amountText({ minor, currency: code }).en.split(` ${en}`);
      expect(Number(amount.replace(/[,.]/g, ''))).toBe(minor);
      expect(amount.split('.')[1]?.length ?? 0).toBe(decimals);
      expect(amount).toMatch(/^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
    }),
  );
});
