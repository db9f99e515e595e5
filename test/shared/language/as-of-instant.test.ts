import { describe, expect, it } from 'vitest';
import { asOfInstant } from '../../../shared/language/as-of-instant.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const meant = (asked: string) => asOfInstant(asked, 'Asia/Hebron', now);

describe('an instant of which a report is to speak', () => {
  it.each([
    ['a day, to its end in the time zone', '2022-03-15', '2022-03-15T21:59:59.999Z'],
    ['a day on which the clocks change', '2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['an instant', '2022-03-15T10:00:00.000Z', '2022-03-15T10:00:00.000Z'],
    ['an instant without seconds', '2022-03-15T10:00Z', '2022-03-15T10:00:00.000Z'],
    ['a day of a leap year', '2024-02-29', '2024-02-29T21:59:59.999Z'],
    ['an instant of another offset', '2022-03-15T12:00:00+02:00', '2022-03-15T10:00:00.000Z'],
    ['now, where the day has not ended', '2026-11-22', '2026-11-22T08:00:00.000Z'],
    ['now, where it is still to come', '2030-01-01T00:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ])('is %s', (_what, asked, instant) => expect(meant(asked)).toBe(instant));

  it.each([
    ...['', 'yesterday', '2022-13-01', '2022-02-30', '2023-02-29', '2022-2-3', '15/03/2022', '15/03/2022 x', '2022'],
    ...['2022-03-15T10:00', '2022-03-15T10:00:00', '2022-03-15 10:00Z', '2022-02-30T10:00:00Z', '2022-03-15T25:00Z'],
  ])('is none in «%s»', (asked) => expect(meant(asked)).toBeUndefined());
});
