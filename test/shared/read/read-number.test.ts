import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './read-one-cell.ts';

describe('a whole number', () => {
  it.each([
    [3, 3],
    ['3', 3],
    ['٣', 3],
    ['۱۲', 12],
    [' 2021 ', 2021],
    ['(4)', 4],
    ['(٤)', 4],
    ['- 4', 4],
    ['-5', -5],
    ['−5', -5],
    [-5, -5],
    ['٠', 0],
    ['3.0', 3],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1,234,567', 1_234_567],
    ['1 234', 1234],
    ['١٬٢٣٤', 1234],
    ['3 آلاف', 3000],
    ['2.5 ألف', 2500],
  ])('is understood from %j', (written, integer) => {
    expect(read('integer', written)).toMatchObject({ cell: { integer } });
  });

  it.each([
    ...['؟', '؟؟', '.', '#', 'ثلاثة', '3.5', '0,125', '1234,567', '3 أو 4', '12%', '100%', '0x10', '1e3', 'Infinity'],
    ...['(1,234)', '(4', '$5', '9999999999999999'],
  ])('is never made out of %j', (written) => {
    expect(read('integer', written)).toEqual({ fault: 'unreadable-whole-number', values: { value: written } });
  });

  it('is not half a number', () => {
    expect(read('integer', 3.5)).toMatchObject({ fault: 'unreadable-whole-number' });
  });

  it('is not a share of a hundred', () => {
    expect(read('integer', 1, '100%')).toEqual({ fault: 'unreadable-whole-number', values: { value: '100%' } });
  });

  it('is unclear where its multiplier leaves it so', () => {
    const values = { value: '1.250 مليون', a: '1250 مليون', b: '1.250 مليون' };
    expect(read('integer', '1.250 مليون')).toEqual({ fault: 'unclear-number', values });
  });

  it('is the same in any digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0x0660, 0x06f0), (integer, zero) => {
        const digits = String(integer).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
        expect(read('integer', digits)).toMatchObject({ cell: { integer } });
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    [1250.5, '1250.5', 1250.5],
    [1250, '1,250', 1250],
    [1_250_000, '1.250.000', 1_250_000],
    [0.5, '50%', 0.5],
    ['٥٠٪', '٥٠٪', 0.5],
    ['29%', '29%', 0.29],
    ['1.234,5', '1.234,5', 1234.5],
    ['(1250)', '(1250)', -1250],
    ['-٥', '-٥', -5],
    ['٢٫٥ مليون', '٢٫٥ مليون', 2_500_000],
  ])('is understood from %j, shown as %s', (value, text, number) => {
    expect(read('number', value, text)).toMatchObject({ cell: { number, written: text } });
  });

  it.each(['ثلاثة', '- 5', '3 أو 4', '1e5', '$5', '؟'])('is never made out of %j', (written) => {
    expect(read('number', written)).toEqual({ fault: 'unreadable-number', values: { value: written } });
  });

  it('is unclear where one separator stands before three digits', () => {
    const values = { value: '١,٢٥٠', a: '1250', b: '1.250' };
    expect(read('number', '١,٢٥٠')).toEqual({ fault: 'unclear-number', values });
  });
});

describe.each(['number', 'integer', 'money'] as const)('a column of kind %s', (kind) => {
  it.each([
    [44_563, '2/1/2022'],
    [44_563, '02-Jan'],
    [44_563, '٢/١/٢٠٢٢'],
    [2, '01/01/1900'],
    [0.4375, '10:30'],
  ])('holds no number where the spreadsheet shows %d as %s', (value, text) => {
    expect(read(kind, value, text)).toEqual({ fault: 'number-became-date', values: { value: text } });
  });
});
