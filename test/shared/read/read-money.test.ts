import { describe, expect, it } from 'vitest';
import { readCell } from '../../../shared/read/read-cell.ts';
import { currencies } from '../../../shared/schema/currencies.ts';
import { column, read } from './read-one-cell.ts';

const readIn = (currency: string, value: string | number, text = String(value)) =>
  read(column('money', currency), value, text);

const typed: readonly (readonly [typed: string, minor: number, currency: string])[] = [
  ['1250', 1_250_000, 'JOD'],
  ['١٢٥٠', 1_250_000, 'JOD'],
  ['1,250,000', 1_250_000_000, 'JOD'],
  ['1,250.500', 1_250_500, 'JOD'],
  ['0', 0, 'JOD'],
  ['1250 دينار', 1_250_000, 'JOD'],
  ['1250 دينارًا أردنيًا', 1_250_000, 'JOD'],
  ['1250د.أ.', 1_250_000, 'JOD'],
  ['500 JOD', 500_000, 'JOD'],
  ['JOD 500 دينار', 500_000, 'JOD'],
  ['$1,250', 125_000, 'USD'],
  ['1,250 $', 125_000, 'USD'],
  ['1.250 دولار', 125_000, 'USD'],
  ['$0.29', 29, 'USD'],
  ['US$ 1250.5', 125_050, 'USD'],
  ['-$5', -500, 'USD'],
  ['$-5', -500, 'USD'],
  ['($5)', -500, 'USD'],
  ['(5 USD)', -500, 'USD'],
  ['300₪', 30_000, 'ILS'],
  ['300 شيكل', 30_000, 'ILS'],
  ['1250 يورو', 125_000, 'EUR'],
  ['2.5 مليون دولار', 250_000_000, 'USD'],
  ['15k JOD', 15_000_000, 'JOD'],
  ['1,250 ين ياباني', 1250, 'JPY'],
  ['د.أ.500', 500_000, 'JOD'],
];

describe('an amount', () => {
  it.each(typed)('is understood from %j in a column of dinars: %i %s', (written, minor, currency) => {
    expect(readIn('JOD', written)).toMatchObject({ cell: { written, money: { minor, currency } } });
  });

  it.each([
    ['JOD', 1250, '1250', 1_250_000, 'JOD'],
    ['USD', 0.29, '0.29', 29, 'USD'],
    ['USD', 0.1 + 0.2, '0.3', 30, 'USD'],
    ['JOD', 1250, '$1,250.00', 125_000, 'USD'],
    ['USD', 1250, '١٬٢٥٠٫٠٠ د.أ.‏', 1_250_000, 'JOD'],
    ['JOD', -1250, '(1,250)', -1_250_000, 'JOD'],
    ['JOD', 0, '-', 0, 'JOD'],
    ['JOD', 1250, '1.25E+03', 1_250_000, 'JOD'],
  ])('in a column of %s is understood from the number %d, shown as %s', (own, value, text, minor, currency) => {
    expect(readIn(own, value, text)).toMatchObject({ cell: { written: text, money: { minor, currency } } });
  });

  it('is nothing, and not zero, where the cell is empty', () => {
    expect(['', ' ', '-', '\u200f'].map((blank) => readIn('JOD', blank))).toEqual(Array(4).fill(undefined));
  });

  it('is in the currency that the heading names, if it names one', () => {
    const cell = { row: 4, column: 6, value: '1250', text: '1250' };
    expect(readCell(column('money', 'JOD'), cell, 'G5', 'EUR')).toMatchObject({ cell: { money: { currency: 'EUR' } } });
    expect(readCell(column('money', 'JOD'), cell, 'G5', '')).toMatchObject({ fault: 'unclear-currency' });
  });

  it.each([
    ['USD', '1250 دينار'],
    ['JOD', '1250 ليرة'],
    ['JOD', '$5 CAD'],
    ['XYZ', '1250'],
  ])('in a column of %s is asked about for its currency: %j', (own, written) => {
    expect(readIn(own, written)).toEqual({ fault: 'unclear-currency', values: { value: written } });
  });

  it('is asked about for its currency where nothing names one', () => {
    expect([read('money', '1250'), read('money', 1250)]).toMatchObject(Array(2).fill({ fault: 'unclear-currency' }));
  });

  it.each([
    ['1,250', '1250', '1.250'],
    ['250.500 JOD', '250500 JOD', '250.500 JOD'],
    ['1.250 مليون دولار', '1250 مليون دولار', '1.250 مليون دولار'],
  ])('is unclear as %j', (value, a, b) => {
    expect(readIn('JOD', value)).toEqual({ fault: 'unclear-number', values: { value, a, b } });
  });

  it('has thousands behind its one separator where its currency has no three decimals', () => {
    for (const { code, decimals } of currencies) {
      const clear = { cell: { money: { minor: 1250 * 10 ** decimals, currency: code } } };
      expect(readIn(code, '1,250')).toMatchObject(decimals < 3 ? clear : { fault: 'unclear-number' });
    }
  });

  it.each([
    ['USD', '$0,125', '0.125', 'دولار أمريكي', '0.13'],
    ['USD', '1250.555', '1250.555', 'دولار أمريكي', '1250.56'],
    ['JOD', '0.0005', '0.0005', 'دينار أردني', '0.00'],
    ['JPY', '1250.5', '1250.5', 'ين ياباني', '1251'],
  ])('in %s is never rounded silently: %j', (own, written, value, currency, rounded) => {
    expect(readIn(own, written)).toEqual({ fault: 'amount-too-precise', values: { value, currency, rounded } });
  });

  it('says all its digits where a format hides those that are too many', () => {
    const values = { value: '333.333333333333', rounded: '333.33' };
    expect(readIn('JOD', 1000 / 3, '333.333')).toMatchObject({ fault: 'amount-too-precise', values });
  });

  it.each([
    ...['ألف دينار', 'مجانا', '1250 تقريبا', '50%', '12 دينار و500 فلس', '5 + 5', '100\n200', '- 5', '1e5'],
    ...['9999999999999 JOD', '12 شهريا $'],
  ])('is never made out of %j', (written) => {
    expect(readIn('JOD', written)).toEqual({
      fault: 'unreadable-amount',
      values: { value: written },
    });
  });

  it.each([
    [0.5, '50%'],
    [5, '5 ألف'],
    [1250, '1,250 x'],
    [1e15, '1E+15'],
  ])('is not the number %d where the cell shows %s', (value, text) => {
    expect(readIn('JOD', value, text)).toEqual({ fault: 'unreadable-amount', values: { value: text } });
  });
});
