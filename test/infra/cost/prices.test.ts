import { describe, expect, it } from 'vitest';
import { costOf, infrequentAccess, type Priced, prices } from '../../../infra/cost/prices.ts';

const names = Object.keys(prices) as Priced[];

describe('what something costs', () => {
  it('is counted by the million, by the thousand or one by one, without rounding up', () => {
    expect(costOf('tableWrites', 1_000_000)).toBeCloseTo(0.7625, 10);
    expect(costOf('tableWrites', 1)).toBeCloseTo(0.000_000_762_5, 12);
    expect(costOf('bucketWrites', 1_500)).toBeCloseTo(0.0081, 10);
    expect(costOf('metrics', 25)).toBeCloseTo(7.5, 10);
    expect(costOf('tableStorage', 0)).toBe(0);
  });

  it('is refused beyond the tier that is known, and below nothing', () => {
    expect(costOf('metrics', 10_000)).toBe(3_000);
    expect(() => costOf('metrics', 10_001)).toThrow(RangeError);
    expect(() => costOf('transferOut', 20_000)).toThrow(/beyond the tier/);
    expect(() => costOf('mails', -1)).toThrow(RangeError);
    expect(() => costOf('mails', Number.NaN)).toThrow(RangeError);
  });

  it('goes by another list where one is given', () => {
    const list = { ...prices, ...infrequentAccess };
    expect(costOf('tableStorage', 10, list)).toBeCloseTo(1.224, 10);
    expect(costOf('tableBackup', 10, list)).toBe(costOf('tableBackup', 10));
  });
});

describe('the list of prices', () => {
  it.each(names)('says where the price of %s is from, and when that was published', (name) => {
    const { source, confirmed, usd, per } = prices[name];
    expect(source.length).toBeGreaterThan(20);
    if (confirmed) expect(source).toMatch(/of 20\d\d-\d\d-\d\d/);
    expect(usd).toBeGreaterThan(0);
    expect([1, 1_000, 1_000_000]).toContain(per);
  });
});
