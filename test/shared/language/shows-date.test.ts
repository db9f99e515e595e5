import { describe, expect, it } from 'vitest';
import { showsDate } from '../../../shared/language/shows-date.ts';

describe('a number that is shown', () => {
  it.each([
    '2/1/2022',
    '٢/١/٢٠٢٢',
    '2\u200f/1\u200f/2022',
    '2-1-2022',
    '2.1.2022',
    '02-Jan',
    '2 كانون الثاني',
    'يناير 2022',
    'March',
    '1/2',
    '10:30',
    '10:30:00 AM',
  ])('as %j is a date or a time', (shown) => {
    expect(showsDate(shown)).toBe(true);
  });

  it.each([
    '1250',
    '-5',
    '1,250.00',
    '1.250.000',
    '1.250,5',
    '(1,250)',
    '50%',
    '1.25E+03',
    '$ 5',
    '5 د.أ.',
    '- 5',
    '-',
  ])('as %j is a number', (shown) => {
    expect(showsDate(shown)).toBe(false);
  });
});
