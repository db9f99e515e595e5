import { describe, expect, it } from 'vitest';
import { dayAt, startOfDay } from '../../../shared/language/start-of-day.ts';

describe('the day of an instant', () => {
  it('is that of the time zone', () => {
    expect(dayAt(new Date('2026-01-01T21:59:59Z'), 'Asia/Hebron')).toBe('2026-01-01');
    expect(dayAt(new Date('2026-01-01T22:00:00Z'), 'Asia/Hebron')).toBe('2026-01-02');
  });
});

describe('the start of a day', () => {
  it.each([
    ['2026-01-01', 'Asia/Hebron', '2025-12-31T22:00:00.000Z'],
    ['2026-07-01', 'Asia/Hebron', '2026-06-30T21:00:00.000Z'],
    ['2026-07-01', 'UTC', '2026-07-01T00:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ])('%s in %s is %s', (day, timeZone, instant) => {
    expect(startOfDay(day, timeZone)).toBe(instant);
  });

  it('is the first instant of that day', () => {
    for (let day = 1; day <= 31; day++) {
      for (const month of ['03', '04', '10']) {
        if (month === '04' && day === 31) continue;
        const wanted = `2026-${month}-${String(day).padStart(2, '0')}`;
        const at = Date.parse(startOfDay(wanted, 'Asia/Hebron'));
        expect(dayAt(new Date(at), 'Asia/Hebron')).toBe(wanted);
        expect(dayAt(new Date(at - 1), 'Asia/Hebron')).not.toBe(wanted);
      }
    }
  });
});
