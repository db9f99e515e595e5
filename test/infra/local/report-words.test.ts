import { expect, it } from 'vitest';
import { reportLines } from '../../../infra/local/report-words.ts';
import { asOfInstant } from '../../../shared/language/as-of-instant.ts';

const timeZone = 'Asia/Hebron';
const now = new Date('2026-11-22T08:00:00.000Z');
const linesOf = (asked: string | undefined): string[] => {
  const asOf = asked === undefined ? '2026-11-20T06:00:00.000Z' : (asOfInstant(asked, timeZone, now) ?? '');
  return reportLines({ number: 'FIN-1', asOf, sha256: 'abc' }, asked, timeZone);
};

it('a report of a day that is not over says so, and by which instant this very file comes again', () => {
  for (const day of ['2026-11-22', '2030-01-01'])
    expect(linesOf(day)).toEqual([
      'FIN-1  as of 2026-11-22T08:00:00.000Z',
      'SHA-256 abc',
      `${day} is not over: this is as of now. --as-of 2026-11-22T08:00:00.000Z gives this very file again.`,
    ]);
});

it.each([undefined, '2026-11-21', '2022-03-15', '2026-11-22T08:00:00Z'])('of %s it says no such thing', (asked) => {
  expect(linesOf(asked)).toHaveLength(2);
});
