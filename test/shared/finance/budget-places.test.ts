import { describe, expect, it } from 'vitest';
import { compareBudgets } from '../../../shared/finance/compare-budgets.ts';
import type { BudgetLine } from '../../../shared/plan/budget-line.ts';
import { budgetLine, consular, diplomatic, fils } from '../validate/known-framework.ts';
import { type ActivityWords, activity, wholePlan } from '../validate/subjects.ts';

const years = [2021, 2022, 2023];
const approved = { approved: fils(1_000_000) };
const [ministry, embassies] = ['الوزارة', 'السفارات'];
const costing = (figures: ActivityWords['figures'], row = 5) =>
  activity({ row, programme: diplomatic, figures: { responsibilityCentre: ministry, ...figures } });
const compare = (budgets: readonly BudgetLine[], ...departments: Parameters<typeof wholePlan>[0]) =>
  compareBudgets(wholePlan(departments, { years, budgets }));
const verdicts = (...given: Parameters<typeof compare>) => compare(...given).map(({ verdict }) => verdict);

describe('responsibility centres', () => {
  const lines = (ofMinistry: number, ofEmbassies: number) => [
    budgetLine(3, { approved: fils(ofMinistry), centre: ministry }),
    budgetLine(4, { approved: fils(ofEmbassies), centre: embassies }),
  ];
  const costs = [costing({ cost2: 100 }), costing({ cost2: 900, responsibilityCentre: 'السفارات.' }, 6)];

  it('are another result where their budgets are swapped', () => {
    expect(verdicts(lines(100_000, 900_000), costs)).toEqual(['within', 'within']);
    expect(verdicts(lines(900_000, 100_000), costs)).toEqual(['within', 'over']);
  });

  it('that the budget does not name stand in the activities’ own words', () => {
    const compared = compare(lines(1, 1), [costing({ cost2: 1, responsibilityCentre: 'القنصليات' })]);
    expect(compared.map(({ centre, verdict }) => [centre, verdict])).toEqual([
      [ministry, 'not-costed'],
      [embassies, 'not-costed'],
      ['القنصليات', 'not-budgeted'],
    ]);
  });

  it('that nobody names stand apart where the budget is divided', () => {
    const bare = activity({ row: 5, programme: diplomatic, figures: { cost2: 1 } });
    expect(compare([budgetLine(3, approved)], [bare]).map(({ centre, verdict }) => [centre, verdict])).toEqual([
      [ministry, 'not-costed'],
      ['', 'not-budgeted'],
    ]);
  });

  it('all spend a budget that is not divided', () => {
    const whole = [budgetLine(3, { ...approved, centre: '' }), budgetLine(4, { ...approved, year: 2023 })];
    expect(
      compare(whole, costs).map(({ year, centre, planned, activities }) => [year, centre, planned, activities]),
    ).toEqual([
      [2022, '', 1_000_000, 2],
      [2023, ministry, undefined, 1],
    ]);
  });
});

it('comes by programme as the framework lists them, then by year, centre and currency', () => {
  const budgets = [
    budgetLine(3, { ...approved, programme: consular.written ?? '', programmeId: 'consular' }),
    budgetLine(4, { ...approved, centre: embassies }),
    budgetLine(5, { approved: { minor: 1, currency: 'EUR' }, year: 2023 }),
    budgetLine(6, { ...approved, year: 2023 }),
    budgetLine(7, approved),
  ];
  expect(compare(budgets).map(({ sources }) => sources[0]?.at.a1)).toEqual(['D7', 'D4', 'D5', 'D6', 'D3']);
});

it('leaves out lines of no known programme and of no year of the cycle', () => {
  const budgets = [
    budgetLine(3, { ...approved, programmeId: undefined }),
    budgetLine(4, { ...approved, year: undefined }),
    budgetLine(5, { ...approved, year: 2024 }),
    budgetLine(6),
  ];
  expect(compare(budgets)).toEqual([]);
});

it('gives nothing where nobody says which years the plan covers', () => {
  expect(compareBudgets(wholePlan([[costing({ cost2: 1 })]], { budgets: [budgetLine(3, approved)] }))).toEqual([]);
});
