import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aim, basisOf, billsOf, type Counted } from '../../../infra/cost/cost-basis.ts';
import { costPage, costText } from '../../../infra/cost/cost-page.ts';
import { levers } from '../../../infra/cost/levers.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const counted = JSON.parse(textOf('docs/cost.json')) as Counted;

describe('docs/cost.md', () => {
  it('is what the kept counts come to: npm run cost -- --keep counts and writes both anew', () => {
    expect(textOf('docs/cost.md').replaceAll('\r\n', '\n')).toBe(costPage(counted));
  });

  it('says what the console says', () => {
    const onConsole = costText(counted).replaceAll(/\s+/g, ' ');
    const [whole] = costPage(counted).match(/\| all \|.*/) ?? [''];
    expect(onConsole).toContain(whole.replaceAll('|', ' ').replaceAll(/\s+/g, ' ').trim());
  });
});

describe('the kept counts', () => {
  const bills = billsOf(basisOf(counted));

  it('meet the aim', () => {
    const aimed = bills.find(({ departments, month }) => departments === aim.departments && month === aim.month);
    expect(aimed?.usd).toBeLessThanOrEqual(aim.usd);
  });

  it('cost more with more departments, and more before a deadline', () => {
    const [hundred, hundredLate, thousand, thousandLate, most, mostLate] = bills.map(({ usd }) => usd);
    expect([hundred, thousand, most]).toEqual([hundred, thousand, most].toSorted((a = 0, b = 0) => a - b));
    expect(hundredLate).toBeGreaterThan(hundred as number);
    expect(thousandLate).toBeGreaterThan(thousand as number);
    expect(mostLate).toBeGreaterThan(most as number);
  });

  it.each(levers)('would cost less in a usual month of 1,000 departments: $name', ({ pull }) => {
    expect(billsOf(pull(basisOf(counted)))[2]?.usd).toBeLessThan(bills[2]?.usd as number);
  });
});
