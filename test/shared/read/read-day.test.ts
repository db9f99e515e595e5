import { describe, expect, it } from 'vitest';
import { read } from './read-one-cell.ts';

describe('a day', () => {
  it.each([
    ['15/03/2022', '15/03/2022'],
    ['١٥ آذار ٢٠٢٢', '١٥ آذار ٢٠٢٢'],
    [44_635, '15/03/2022'],
    [44_635, '15‏/3‏/2022'],
    [44_635, '44635'],
    [44_635, '15/03/22'],
    [44_635, 'الثلاثاء 15 مارس'],
    [44_635, '3/15/2022'],
    [44_635.4375, '15/03/2022 10:30:00'],
    [44_635, '12/08/1443'],
  ])('is understood from %j, shown as %s', (value, text) => {
    expect(read('day', value, text)).toMatchObject({ cell: { written: text, day: '2022-03-15' } });
  });

  it.each([
    [2022, '2022'],
    [1250, '1,250'],
    [0, '0'],
    ['2022', '2022'],
    ['31/02/2022', '31/02/2022'],
    ['3/15/2022', '3/15/2022'],
    ['غدًا', 'غدًا'],
    [true, 'TRUE'],
  ])('is never made out of %j, shown as %s', (value, text) => {
    expect(read('day', value, text)).toEqual({ fault: 'unreadable-date', values: { value: text } });
  });

  it.each([
    ['15/03/22', '15/03/22'],
    ['15/8/1443هـ', '15/8/1443هـ'],
    ['15/03/2202', '15/03/2202'],
    [27_161, '12/05/1974'],
    [110_446, '20/5/2202'],
  ])('is asked about for its year: %j, shown as %s', (value, text) => {
    expect(read('day', value, text)).toEqual({ fault: 'unclear-date', values: { value: text } });
  });

  it('is asked about where the file keeps its month first, and a reader sees its day first', () => {
    // The fourth of March.
    const values = { value: '3/4/2022' };
    expect(read('day', 44_624, '3/4/2022')).toEqual({ fault: 'unclear-day-order', values });
    expect(read('day', 44_624, '4/3/2022')).toMatchObject({ cell: { day: '2022-03-04' } });
  });
});
