import { describe, expect, it } from 'vitest';
import { periodOf, periodText } from '../../../shared/deliver/period.ts';

describe('the period of an instant', () => {
  it('is that of the local day: shortly before midnight in UTC the next month has begun in Hebron', () => {
    expect(periodOf('2026-02-28T21:59:00.000Z', 'Asia/Hebron', 'month')).toBe('2026-02');
    expect(periodOf('2026-02-28T22:00:00.000Z', 'Asia/Hebron', 'month')).toBe('2026-03');
    expect(periodOf('2027-01-01T02:00:00.000Z', 'America/Santiago', 'month')).toBe('2026-12');
  });

  it('is a quarter where that is asked for', () => {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)).toISOString());
    const quarters = months.map((instant) => periodOf(instant, 'Asia/Hebron', 'quarter'));
    expect(quarters).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].flatMap((quarter) => Array(3).fill(quarter)));
  });

  it('is said with both names of its month', () => {
    expect(periodText('2026-03')).toEqual({ ar: 'آذار/مارس 2026', en: 'March 2026' });
    expect(periodText('2026-12').ar).toBe('كانون الأول/ديسمبر 2026');
    expect(periodText('2026-Q1')).toEqual({ ar: 'الربع الأول 2026', en: 'first quarter 2026' });
  });
});
