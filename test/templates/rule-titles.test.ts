import { expect, it } from 'vitest';
import { financeCodes } from '../../shared/finance/finance-codes.ts';
import { rules } from '../../shared/validate/rules.ts';
import { waivableCodes } from '../../shared/validate/waivable-codes.ts';
import { ruleTitles } from '../../templates/workbooks/rule-titles.ts';

const titled = Object.keys(ruleTitles);

it('names every finding that finance reads or that can be waived', () => {
  expect([...financeCodes, ...waivableCodes].filter((code) => !titled.includes(code))).toEqual([]);
});

it('names nothing that no rule finds, and no two alike', () => {
  const known = new Set(Object.values(rules).flatMap((all) => all.map(({ code }) => code)));
  expect(titled.filter((code) => !known.has(code))).toEqual([]);
  expect(new Set(Object.values(ruleTitles)).size).toBe(titled.length);
});
