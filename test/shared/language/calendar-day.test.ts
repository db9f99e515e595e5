import { describe, expect, it } from 'vitest';
import { calendarDay, dayOfSerial, isPlausibleYear } from '../../../shared/language/calendar-day.ts';
import { everyDay, firstSerial } from './every-day.ts';

describe('a day of the calendar', () => {
  it('is every day of 1990 to 2100', () => {
    const days = everyDay().map(({ year, month, day }) => calendarDay(year, month, day));
    expect(days).toEqual(everyDay().map(({ iso }) => iso));
  });

  it.each([
    [2022, 2, 29],
    [2100, 2, 29],
    [2022, 4, 31],
    [2022, 13, 1],
    [2022, 0, 1],
    [2022, 1, 0],
    [2022, 1, 32],
    [2022, 1, 366],
  ])('is not %i-%i-%i', (year, month, day) => {
    expect(calendarDay(year, month, day)).toBeUndefined();
  });

  it('belongs to a plan from 1990 to 2100', () => {
    expect([1443, 1989, 1990, 2100, 2101].map(isPlausibleYear)).toEqual([false, false, true, true, false]);
  });
});

describe('the serial number of a day', () => {
  it('counts from 1899-12-30', () => {
    expect([dayOfSerial(32_874), dayOfSerial(44_635)]).toEqual(['1990-01-01', '2022-03-15']);
  });

  it('counts every day of 1990 to 2100, one by one', () => {
    const days = everyDay().map((_, index) => dayOfSerial(firstSerial + index));
    expect(days).toEqual(everyDay().map(({ iso }) => iso));
  });

  it('leaves the time aside', () => {
    expect(dayOfSerial(44_635.999)).toBe('2022-03-15');
  });

  it.each([2022, 0, -1, 32_873.9, 73_416, 1250, 1e15, Number.NaN])('is not %d', (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  });
});
