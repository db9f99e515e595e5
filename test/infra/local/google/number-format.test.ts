import { describe, expect, it } from 'vitest';
import { formatNumber, numberFormatOf } from '../../../../infra/local/google/number-format.ts';

const shown = (value: number, pattern: string): string => formatNumber(value, numberFormatOf(pattern));

describe('a number', () => {
  it.each([
    [1250, '#,##0', '1,250'],
    [1250.5, '#,##0.00', '1,250.50'],
    [0.25, '0%', '25%'],
    [7, '000', '007'],
    [44_636, 'dd/mm/yyyy', '16/03/2022'],
    [0.5, 'h:mm am/pm', '12:00 PM'],
  ])('%d by the pattern %s is %s', (value, pattern, text) => {
    expect(shown(value, pattern)).toBe(text);
    expect(shown(value, pattern)).toBe(text);
  });

  it('is shown by patterns that ask for more digits than there are', () => {
    expect(shown(5, '0'.repeat(200))).toBe('5'.padStart(21, '0'));
    expect(shown(5, `0.${'0'.repeat(200)}`)).toBe(`5.${'0'.repeat(100)}`);
  });

  it('is shown plainly where its date pattern is longer than anybody’s', () => {
    expect(shown(44_636, 'd/'.repeat(40))).toBe('44636');
  });
});
