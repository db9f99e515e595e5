import { describe, expect, it } from 'vitest';
import { currencies, currencyOf } from '../../../shared/schema/currencies.ts';

const withDecimals = (decimals: number): string[] =>
  currencies
    .filter((currency) => currency.decimals === decimals)
    .map(({ code }) => code)
    .toSorted();

describe('the currencies', () => {
  it('are those of the countries around, and of those with an embassy', () => {
    const wanted =
      'JOD USD EUR ILS GBP EGP AED SAR KWD QAR BHD OMR IQD LBP SYP TND DZD MAD LYD SDG TRY CHF SEK NOK DKK JPY CNY RUB INR BRL CAD AUD ZAR';
    expect(wanted.split(' ').filter((code) => !currencyOf(code))).toEqual([]);
    expect(currencyOf('THE')).toBeUndefined();
  });

  it('stand there once, each with a code of three letters and both its names', () => {
    expect(new Set(currencies.map(({ code }) => code)).size).toBe(currencies.length);
    for (const { code, ar, en } of currencies) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(ar).toMatch(/^[\u0600-\u06ff ]+$/);
      expect(en).toMatch(/^[A-Za-z ]+$/);
    }
  });

  // ISO 4217, list one: two decimals but for these.
  it('have as many decimals as ISO 4217 says', () => {
    expect(withDecimals(3)).toEqual(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
    expect(withDecimals(0)).toEqual('CLP DJF GNF ISK JPY KMF PYG UGX VND XAF XOF'.split(' '));
    expect(withDecimals(2)).toHaveLength(currencies.length - 18);
  });
});
