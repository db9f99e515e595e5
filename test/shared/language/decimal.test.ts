import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, decimalOfNumber, decimalPlaces, isKept, negated } from '../../../shared/language/decimal.ts';

describe('a decimal', () => {
  it.each([
    ['1', '5', 0, '1.5'],
    ['1', '5', 3, '1500'],
    ['1', '2345', 3, '1234.5'],
    ['50', '', -2, '0.5'],
    ['1', '', -2, '0.01'],
    ['1250', '50', -2, '12.505'],
    ['', '5', 0, '0.5'],
    ['000', '000', 0, '0'],
    ['0', '05', 2, '5'],
  ])('of %j and %j, moved by %i, is %s', (whole, fraction, places, decimal) => {
    expect(decimalOf(whole, fraction, places)).toBe(decimal);
  });

  it('has no minus before zero', () => {
    expect([negated('0'), negated('0.5')]).toEqual(['0', '-0.5']);
  });

  it('has decimals where it has a fraction', () => {
    expect(['5', '5.25', '-0.125'].map(decimalPlaces)).toEqual([0, 2, 3]);
  });

  it.each([
    ['999999999999999', true],
    ['-0.000999999999999999', true],
    ['123456789.123456', true],
    ['9999999999999999', false],
    ['0.0001234567890123456', false],
    ['123456789.1234567', false],
  ])('of %s is kept: %s', (decimal, kept) => {
    expect(isKept(decimal)).toBe(kept);
  });
});

describe('the decimal of a spreadsheet’s number', () => {
  it.each([
    [0.29, '0.29'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [0.1 + 0.2 - 0.3, '0'],
    [-1250.5, '-1250.5'],
    [0, '0'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [123_456_789_012.345, '123456789012.345'],
    [999_999_999_999_999, '999999999999999'],
  ])('%d is what people calculated: %s', (value, decimal) => {
    expect(decimalOfNumber(value)).toBe(decimal);
  });

  it.each([1e15, -1e300, Number.NaN, Infinity])('is none for %d', (value) => {
    expect(decimalOfNumber(value)).toBeUndefined();
  });

  it('is the one that was typed, up to fifteen digits', () => {
    const typed = fc.tuple(fc.nat(999_999_999), fc.stringMatching(/^\d{0,5}[1-9]$/), fc.constantFrom('', '-'));
    fc.assert(
      fc.property(typed, ([whole, fraction, sign]) => {
        const decimal = `${sign}${whole}.${fraction}`;
        expect(decimalOfNumber(Number(decimal))).toBe(decimal);
      }),
    );
  });
});
