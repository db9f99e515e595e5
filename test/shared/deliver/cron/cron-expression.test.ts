import { describe, expect, it } from 'vitest';
import { type CronExpression, parseCron } from '../../../../shared/deliver/cron/cron-expression.ts';

/** One field of an expression that is otherwise as wide as can be. */
const field = (place: number, text: string): CronExpression => {
  const fields = ['*', '*', place === 4 ? '?' : '*', '*', '?', '*'];
  fields[place] = text;
  return parseCron(`cron(${fields.join(' ')})`);
};
const minutes = (text: string): readonly number[] => field(0, text).minutes;
const days = (text: string, year: number, month: number): readonly number[] => field(2, text).daysOf(year, month);
const weekdays = (text: string, year: number, month: number): readonly number[] => field(4, text).daysOf(year, month);

describe('a field of numbers', () => {
  it('takes one, several, a range and all', () => {
    expect(minutes('7')).toEqual([7]);
    expect(minutes('00')).toEqual([0]);
    expect(minutes('30,5,30')).toEqual([5, 30]);
    expect(minutes('8-11')).toEqual([8, 9, 10, 11]);
    expect(minutes('*')).toEqual(Array.from({ length: 60 }, (_, minute) => minute));
  });

  it('takes increments, from its beginning or another number, to its end or another number', () => {
    expect(minutes('*/15')).toEqual([0, 15, 30, 45]);
    expect(minutes('1/10')).toEqual([1, 11, 21, 31, 41, 51]);
    expect(minutes('10-30/7')).toEqual([10, 17, 24]);
    expect(minutes('0/30,7')).toEqual([0, 7, 30]);
    expect(field(5, '2026/50').years).toEqual([2026, 2076, 2126, 2176]);
  });

  it('takes the names of months and days, SUN being 1', () => {
    expect(field(3, 'JAN,APR-JUN,12').months).toEqual([1, 4, 5, 6, 12]);
    expect(weekdays('SUN', 2026, 2)).toEqual([1, 8, 15, 22]);
    expect(weekdays('MON-WED', 2026, 2)).toEqual(weekdays('2,3,4', 2026, 2));
  });
});

// Calendars: 1 February 2026 is a Sunday, 1 August 2026 a Saturday, 31 May 2026 a Sunday, 29 February 2028 a Tuesday.
describe('the days of a month', () => {
  it('end with it', () => {
    expect(days('28-31', 2026, 2)).toEqual([28]);
    expect(days('28-31', 2028, 2)).toEqual([28, 29]);
    expect(days('31', 2026, 4)).toEqual([]);
  });

  it('are its last, whatever its length', () => {
    expect([1, 2, 4].map((month) => days('L', 2026, month))).toEqual([[31], [28], [30]]);
    expect(days('L', 2028, 2)).toEqual([29]);
  });

  it('are the last from Monday to Friday', () => {
    expect(days('LW', 2026, 5)).toEqual([29]);
    expect(days('LW', 2026, 2)).toEqual([27]);
    expect(days('LW', 2028, 2)).toEqual([29]);
  });

  it('are the nearest from Monday to Friday, within the month', () => {
    expect(days('15W', 2026, 2)).toEqual([16]);
    expect(days('15W', 2026, 8)).toEqual([14]);
    expect(days('15W', 2026, 1)).toEqual([15]);
    expect(days('1W', 2026, 8)).toEqual([3]);
    expect(days('1W', 2026, 2)).toEqual([2]);
    expect(days('31W', 2026, 5)).toEqual([29]);
    expect(days('31W', 2026, 4)).toEqual([]);
  });

  it('are those of a day of the week: the last, the first, a fifth where there is one', () => {
    expect(weekdays('6L', 2026, 2)).toEqual([27]);
    expect(weekdays('2#1', 2026, 2)).toEqual([2]);
    expect(weekdays('1#5', 2026, 2)).toEqual([]);
    expect(weekdays('1#5', 2026, 3)).toEqual([29]);
    expect(weekdays('L', 2026, 2)).toEqual([7, 14, 21, 28]);
  });
});

describe('what AWS does not take', () => {
  const broken: readonly (readonly [place: number, texts: readonly string[], says: string])[] = [
    [0, ['60', '-1', '5-', '5-3', '1.5', '1,', '*,5', '*/0', '0/60', 'MON', '?', 'L', '*-5', '5/'], 'minutes'],
    [1, ['24', '8-25', '?', '20-4'], 'hours'],
    [2, ['0', '32', 'L-3', '32W', 'W', '1-5W', '15W,20', 'L,1', 'MON', '1#2', 'WL'], 'days of the month'],
    [3, ['0', '13', 'JANUARY', 'jan', 'DEC-JAN', '?', 'L'], 'months'],
    [4, ['0', '8', 'SAT-SUN', '3#6', '3#0', '3#1,6#3', 'MON#1', 'FRIL', '2/2', '8L', 'W', 'Mo'], 'days of the week'],
    [5, ['1969', '2200', '26', '?', '2026-'], 'years'],
  ];

  it.each(broken)('in field %i is refused, with the field and what it takes', (place, texts, says) => {
    for (const text of texts) {
      expect(() => field(place, text), text).toThrow(RangeError);
      expect(() => field(place, text), text).toThrow(`The ${says} of a cron expression take `);
      expect(() => field(place, text), text).toThrow(`, not ${text}`);
    }
  });

  it('is both kinds of day, or neither', () => {
    for (const pair of ['* * *', '1 * MON', '? * ?', '* * 2#1']) {
      expect(() => parseCron(`cron(0 0 ${pair} *)`), pair).toThrow(/has \? for the days of the month or of the week/);
    }
  });

  it('is another form', () => {
    for (const form of [
      '0 0 * * ? *',
      'cron(0 0 * * ?)',
      'cron(0 0 0 * * ? *)',
      'rate(1 day)',
      'at(2026-01-01T00:00:00)',
      'cron()',
      ' cron(0 0 * * ? *)',
      'CRON(0 0 * * ? *)',
      '',
    ]) {
      expect(() => parseCron(form), form).toThrow(/has the form cron\(minutes hours/);
    }
  });
});

it('white space between the fields is of any kind and number', () => {
  expect(parseCron('cron( 0  8\t1 1,7 ?   * )')).toMatchObject({ minutes: [0], hours: [8], months: [1, 7] });
});
