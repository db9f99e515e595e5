import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDayText } from '../../../shared/language/day-text.ts';
import { type DayInFigures, everyDay } from './every-day.ts';

const meant: readonly (readonly [what: string, typed: string, means: string])[] = [
  ['slashes', '15/03/2022', '2022-03-15'],
  ['no leading zeros', '5/3/2022', '2022-03-05'],
  ['dashes', '15-03-2022', '2022-03-15'],
  ['points', '15.3.2022', '2022-03-15'],
  ['spaces', '15 3 2022', '2022-03-15'],
  ['spaces round slashes', '15 / 3 / 2022', '2022-03-15'],
  ['Arabic digits', '١٥/٣/٢٠٢٢', '2022-03-15'],
  ['Persian digits', '۱۵/۳/۲۰۲۲', '2022-03-15'],
  ['direction marks, as an Arabic spreadsheet shows them', '15\u200f/3\u200f/2022', '2022-03-15'],
  ['day and month that could change places', '3/4/2022', '2022-04-03'],
  ['ISO', '2022-03-15', '2022-03-15'],
  ['the year first', '2022/3/15', '2022-03-15'],
  ['a Levantine month', '15 آذار 2022', '2022-03-15'],
  ['a month without its hamza and madda', '15 ايار 2022', '2022-05-15'],
  ['a month of two words', '15 كانون الثاني 2022', '2022-01-15'],
  ['a month of two words without the article', '15 تشرين ثاني 2022', '2022-11-15'],
  ['an Egyptian month', '15 يونيو 2022', '2022-06-15'],
  ['an Algerian month', '15 جويلية 2022', '2022-07-15'],
  ['a Moroccan month', '15 غشت 2022', '2022-08-15'],
  ['both names of a month', '15 نيسان/أبريل 2022', '2022-04-15'],
  ['both names, one in brackets', '15 كانون الأول (ديسمبر) 2022', '2022-12-15'],
  ['both names, with dashes between', '15-أيار-مايو-2022', '2022-05-15'],
  ['words between', '15 من شهر آذار من عام 2022', '2022-03-15'],
  ['the month first, by name', 'آذار 15، 2022', '2022-03-15'],
  ['the year first, the month last', '2022 15 آذار', '2022-03-15'],
  ['an English month', '15 March 2022', '2022-03-15'],
  ['a short English month', '15-Sept-2022', '2022-09-15'],
  ['a short month with its full stop', '15 mar. 2022', '2022-03-15'],
  ['an American order with a name', 'March 15, 2022', '2022-03-15'],
  ['an ordinal', '3rd of March 2022', '2022-03-03'],
  ['a weekday', 'الثلاثاء 15/3/2022', '2022-03-15'],
  ['a weekday with a comma', 'يوم الثلاثاء، 15 آذار 2022', '2022-03-15'],
  ['a short English weekday', 'Tue, 15 Mar 2022', '2022-03-15'],
  ['the mark of the Gregorian calendar', '15/3/2022م', '2022-03-15'],
  ['a time', '15/03/2022 10:30', '2022-03-15'],
  ['a time with seconds', '2022-03-15 10:30:59', '2022-03-15'],
  ['an ISO time', '2022-03-15T10:30:00.000Z', '2022-03-15'],
  ['an ISO time with its zone', '2022-03-15T10:30:00+02:00', '2022-03-15'],
  ['an Arabic time', '١٥/٣/٢٠٢٢ ١٠:٣٠ ص', '2022-03-15'],
  ['an hour in words', '15/03/2022، الساعة 10:30 صباحًا', '2022-03-15'],
  ['an English time', '15 March 2022 at 10:30 AM', '2022-03-15'],
  ['a leap day', '29/02/2024', '2024-02-29'],
];

const unclear: readonly (readonly [what: string, typed: string])[] = [
  ['two digits', '15/03/22'],
  ['two digits behind a name', '15 آذار 22'],
  ['two digits behind an apostrophe', "15 March '22"],
  ['the mark of the Hijri calendar', '15/8/1443هـ'],
  ['two digits and the mark of the Hijri calendar', '15/8/43 هـ'],
  ['the mark in a word', '15/8/1443 هجري'],
  ['no mark, but a Hijri year', '15/08/1443'],
  ['a Hijri month', '15 شعبان 1443'],
  ['a Hijri month of two words', '1 ذو الحجة 1443'],
  ['a Hijri month beside a Gregorian date', '12 شعبان الموافق 15/3/2022'],
  ['a slip', '15/03/2202'],
  ['a year before all plans', '15/03/1974'],
];

const meaningless: readonly (readonly [what: string, typed: string])[] = [
  ['nothing', ''],
  ['a word', 'غدًا'],
  ['a year alone', '2022'],
  ['a month alone', 'آذار'],
  ['a month and a year', 'آذار 2022'],
  ['a month and a year in figures', '3/2022'],
  ['a day without a year', '15/3'],
  ['a quarter', 'الربع الأول 2022'],
  ['a day that no month has', '31/02/2022'],
  ['a leap day of another year', '29/2/2023'],
  ['a month before the day', '3/15/2022'],
  ['a month before the day behind the year', '2022/15/03'],
  ['two months', '15 نيسان/مايو 2022'],
  ['a range', '1-15/3/2022'],
  ['two dates', '15/3/2022 - 20/3/2022'],
  ['a word that does not belong', 'منتصف آذار 2022'],
  ['no separators', '15032022'],
  ['a serial number', '44635'],
  ['zero as a day', '0/3/2022'],
  ['a time alone', '10:30'],
  ['a symbol', '15+3+2022'],
  ['a date drowned in words', `15/3/2022${' يوم'.repeat(40)}`],
];

describe('a day in a text', () => {
  it.each(meant)('is understood with %s: %j is %s', (_, typed, day) => {
    expect(readDayText(typed)).toEqual({ day });
  });

  it.each(unclear)('is unclear where its year has %s: %j', (_, typed) => {
    expect(readDayText(typed)).toEqual({ unclear: true });
  });

  it.each(meaningless)('is never made out of %s: %j', (_, typed) => {
    expect(readDayText(typed)).toBeUndefined();
  });

  const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const levantine = 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split(
    '|',
  );
  const egyptian = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|');
  const english = 'January February March April May June July August September October November December'.split(' ');
  const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

  const styles: Readonly<Record<string, (day: DayInFigures) => string>> = {
    'as ISO': ({ iso }) => iso,
    'with slashes': ({ day, month, year }) => `${day}/${month}/${year}`,
    'with leading zeros': ({ iso }) => iso.split('-').reverse().join('/'),
    'with points': ({ day, month, year }) => `${day}.${month}.${year}`,
    'in Arabic digits': ({ day, month, year }) => arabic(`${day}-${month}-${year}`),
    'with its Levantine month': ({ day, month, year }) => `${day} ${levantine[month - 1]} ${year}`,
    'with both names of its month': ({ day, month, year }) =>
      arabic(`${day} ${levantine[month - 1]}/${egyptian[month - 1]} ${year}`),
    'with its English month first': ({ day, month, year }) => `${english[month - 1]} ${day}, ${year}`,
    'with its short English month': ({ day, month, year }) => `${day}-${english[month - 1]?.slice(0, 3)}-${year}`,
    'with its weekday and a time': ({ day, month, year }) => `${weekdays[day % 7]} ${day}/${month}/${year} 23:59`,
  };

  it.each(Object.entries(styles))('is read back %s, every day of 1990 to 2100', (_, written) => {
    const lost = everyDay().filter((each) => {
      const read = readDayText(written(each));
      return !read || !('day' in read) || read.day !== each.iso;
    });
    expect(lost).toEqual([]);
  });

  it('is one of the calendar, whatever is typed', () => {
    const figure = fc.constantFrom('1', '٢', '15', '29', '30', '٣١', '0', '99', '2022', '٢٠٢٤', '1443');
    const month = fc.oneof(figure, fc.constantFrom('آذار', 'كانون الثاني', 'شباط/فبراير', 'May', 'رجب', 'هـ', 'غدًا'));
    const between = fc.constantFrom('/', '-', '.', ' ', '\u200f/', '، ', ':', 'T', '\n', '+', '');
    const around = fc.constantFrom('', '', 'الأحد ', ' م', ' 10:30', ' 22', '(', '\u200f');
    const likely = fc.tuple(around, figure, between, month, between, figure, around).map((parts) => parts.join(''));
    const texts = fc.oneof(fc.string({ unit: 'binary' }), likely);
    const known = new Set(everyDay().map(({ iso }) => iso));
    let days = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const read = readDayText(text);
        if (!read || !('day' in read)) return;
        days += 1;
        expect(known.has(read.day)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(days).toBeGreaterThan(20);
  });

  it.each(['1', ' ', '/', '15/', ' 10:30', 'آذار ', '\u200f', 'ه', '-'])(
    'is looked for in less than 500 ms among 50,000 times %j',
    (piece) => {
      const start = performance.now();
      readDayText(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
