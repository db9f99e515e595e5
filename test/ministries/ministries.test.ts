import { describe, expect, it } from 'vitest';
import { compareBudgets } from '../../shared/finance/compare-budgets.ts';
import { financeCodes } from '../../shared/finance/finance-codes.ts';
import { financeFigures } from '../../shared/finance/finance-figures.ts';
import type { FinanceFigures, Matrix } from '../../shared/finance/figures.ts';
import { planFindingsOf } from '../../shared/plan-findings.ts';
import { ruleMessages } from '../../shared/validate/rule-messages.ts';
import { countedBy, goalOf, measuresIn, sharesOf } from './counted.ts';
import { inOrder, reported } from './expected.ts';
import { centres, type Ministry } from './ministry.ts';
import { planOfMinistry } from './plan-of-ministry.ts';
import { plantedMinistry, soundMinistry } from './planted-ministry.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

function figuresOf(ministry: Ministry): FinanceFigures {
  const plan = planOfMinistry(ministry);
  return financeFigures(plan, planFindingsOf(plan), ruleMessages);
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

/** Every cell of a matrix, and every sum of a row, of a column and of all. */
const cellsIn = ({ rows, totals, total }: Matrix): unknown[] => [
  ...rows.map((row) => [row.goal, row.values, row.total]),
  totals,
  total,
];

function expectMatrices(ministry: Ministry, { matrices, controls, budgets }: FinanceFigures): void {
  const isUnknown = ministry.activities.some(({ programme }) => programme === '');
  const programmes = [...ministry.programmes, ...(isUnknown ? [''] : [])];
  expect(matrices.map(({ measure }) => measure)).toEqual(measuresIn(ministry));
  for (const [index, matrix] of matrices.entries()) {
    const { measure } = matrix;
    const rows = ministry.goals.map((goal) =>
      programmes.map((programme) =>
        countedBy(ministry, measure, (one) => goalOf(ministry, one) === goal && one.programme === programme),
      ),
    );
    const totals = programmes.map((_, column) => sum(rows.map((values) => values[column])));
    expect(cellsIn(matrix)).toEqual([
      ...rows.map((values, row) => [ministry.goals[row], values, sum(values)]),
      totals,
      sum(totals),
    ]);
    const all = countedBy(ministry, measure, () => true);
    const byBudget = measure.of === 'cost' ? { byBudget: all } : {};
    const sums = { byProgramme: all, byGoal: all, byDepartment: all, ...byBudget };
    expect(controls[index]).toEqual({ measure, ...sums, difference: 0 });
    const compared = budgets.filter((one) => measure.of === 'cost' && one.year === measure.year);
    const own = compared.filter(({ currency }) => measure.of === 'cost' && currency === measure.currency);
    if (measure.of === 'cost') expect(sum(own.map(({ planned }) => planned))).toBe(all);
  }
}

function expectSumsOfLists({ misalignments }: FinanceFigures): void {
  expect(misalignments.map(({ number }) => number)).toEqual(misalignments.map((_, index) => index + 1));
  for (const { code, activities, amount, cases, causes, message } of misalignments) {
    expect(cases.filter(({ activityId }) => activityId !== undefined)).toHaveLength(activities);
    expect(cases).toHaveLength(activities > 0 ? activities : cases.length);
    if (amount) expect(amount.minor).toBe(sum(cases.map((one) => one.amount?.minor)));
    if (code === 'programme-not-listed-for-goal' || code === 'activity-without-programme')
      expect(message.en).toMatch(activities === 1 ? /^1 activity/ : new RegExp(`^${activities} activities`));
    if (code === 'activity-without-programme')
      expect(sum(causes.map(({ values }) => Number(values['activities'])))).toBe(activities);
  }
}

describe('a generated ministry', () => {
  it.each(seeds)(
    'has no misalignment before one is planted, and costs over the budget if its centres swap theirs, by seed %i',
    (seed) => {
      const ministry = soundMinistry(seed);
      expect(figuresOf(ministry).misalignments.map(reported)).toEqual([]);
      for (const budget of ministry.budgets)
        budget.centre = centres.find((one) => budget.centre && one !== budget.centre) ?? '';
      expect(compareBudgets(planOfMinistry(ministry)).map(({ verdict }) => verdict)).toContain('over');
    },
  );

  it.each(seeds)(
    'has exactly the planted misalignments, and every total is the sum of its list, by seed %i',
    (seed) => {
      const { ministry, planted } = plantedMinistry(seed);
      const figures = figuresOf(ministry);
      expect(inOrder(figures.misalignments.map(reported))).toEqual(inOrder(planted));
      expectSumsOfLists(figures);
      expectMatrices(ministry, figures);
      expect(figures.coverage.map((one) => one.notComputable ?? [one.numerator, one.denominator])).toEqual(
        sharesOf(ministry),
      );
    },
  );

  it('of each kind is planted: every code that finance reads, some that are set aside, and budgets of each kind', () => {
    const planted = seeds.flatMap((seed) => plantedMinistry(seed).planted);
    // A line in two currencies is held against two budgets: what follows of that would have to be planted, too.
    const plantable = financeCodes.filter((code) => code !== 'budget-currencies-differ');
    expect([...new Set(planted.map(({ code }) => code))].toSorted()).toEqual(plantable.toSorted());
    expect(planted.filter(({ waived }) => waived).length).toBeGreaterThan(10);
    const comparisons = seeds.flatMap((seed) => compareBudgets(planOfMinistry(plantedMinistry(seed).ministry)));
    for (const base of ['approved', 'revised', 'mixed'])
      expect(comparisons.filter((one) => one.base === base).length).toBeGreaterThan(10);
  });
});
