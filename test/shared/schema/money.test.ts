import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, currencies, currencyOf } from '../../../shared/schema/currencies.ts';
import { moneyOf } from '../../../shared/schema/money.ts';

const inCurrency = (amount: string, code: string) => moneyOf(amount, currencyOf(code) as Currency);

describe('an amount of money', () => {
  it.each([
    ['0.29', 'USD', 29],
    ['1250', 'USD', 125_000],
    ['1250', 'JOD', 1_250_000],
    ['1250.5', 'KWD', 1_250_500],
    ['1250', 'JPY', 1250],
    ['-0.5', 'EUR', -50],
    ['0', 'JOD', 0],
    ['9007199254740.991', 'JOD', Number.MAX_SAFE_INTEGER],
  ])('of %s %s is %i of its minor unit', (amount, currency, minor) => {
    expect(inCurrency(amount, currency)).toEqual({ minor, currency });
  });

  it.each([
    ['0.295', 'USD'],
    ['0.0001', 'JOD'],
    ['0.5', 'JPY'],
    ['9007199254740.992', 'JOD'],
    ['999999999999999', 'JOD'],
  ])('is none of %s %s, which would have to be rounded', (amount, currency) => {
    expect(inCurrency(amount, currency)).toBeUndefined();
  });

  it('is exact for every minor unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (minor, currency) => {
        const digits = String(Math.abs(minor)).padStart(currency.decimals + 1, '0');
        const point = digits.length - currency.decimals;
        const fraction = digits.slice(point).replace(/0+$/, '');
        const amount = `${minor < 0 ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
        expect(moneyOf(amount, currency)).toEqual({ minor, currency: currency.code });
      }),
    );
  });
});
