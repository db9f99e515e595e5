import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetsWithCosts, compareBudgets } from '../../../shared/finance/compare-budgets.ts';
import { type BudgetLine, budgetAmounts } from '../../../shared/plan/budget-line.ts';
import { costsOf } from '../../../shared/plan/year-figures.ts';
import { generatedSubjects } from '../validate/generated-subjects.ts';
import { budgetLine, diplomatic, fils, type Words } from '../validate/known-framework.ts';
import { type ActivityWords, activity, wholePlan } from '../validate/subjects.ts';

const years = [2021, 2022, 2023];
const approved = { approved: fils(1_000_000) };
const ministry = 'الوزارة';
const costing = (figures: ActivityWords['figures'] = {}, programme: Words = diplomatic, row = 5) =>
  activity({ row, programme, figures: { responsibilityCentre: ministry, ...figures } });
const compare = (budgets: readonly BudgetLine[], ...departments: Parameters<typeof wholePlan>[0]) =>
  compareBudgets(wholePlan(departments, { years, budgets }));
const verdicts = (...given: Parameters<typeof compare>) => compare(...given).map(({ verdict }) => verdict);

describe('a budget and the costs of its programme, year, centre and currency', () => {
  it('are compared in the currency’s minor unit', () => {
    const [only, ...others] = compare(
      [budgetLine(3, { ...approved, committed: fils(250), paid: fils(1) })],
      [costing({ cost2: 600 }), costing({}, diplomatic, 6)],
      [costing({ cost2: 300 })],
    );
    expect(others).toEqual([]);
    expect(only).toEqual({
      ...{ programmeId: 'diplomatic', programme: diplomatic.written, year: 2022, centre: ministry, currency: 'JOD' },
      ...{ activities: 3, costed: 2, planned: 900_000, approved: 1_000_000, committed: 250, paid: 1 },
      ...{ base: 'approved', baseAmount: 1_000_000, gap: -100_000, verdict: 'within' },
      sources: [
        {
          ...{ document: 'قانون الموازنة 2022', on: '2022-01-10', enteredBy: 'ليلى' },
          at: { department: 'framework', table: 'budgets', column: 'approved', a1: 'D3' },
        },
      ],
    });
  });

  it('are held against the revised amount where there is one', () => {
    const [only] = compare([budgetLine(3, { ...approved, revised: fils(800_000) })], [costing({ cost2: 900 })]);
    expect(only).toMatchObject({ base: 'revised', baseAmount: 800_000, gap: 100_000, verdict: 'above' });
    expect(only?.sources.map(({ at }) => at.a1)).toEqual(['E3']);
  });

  it.each([
    ['1200', 'over'],
    ['1199.99', 'above'],
    ['1000.001', 'above'],
    ['1000', 'within'],
  ])('of %s against 1000 are %s', (cost2, verdict) => {
    expect(verdicts([budgetLine(3, approved)], [costing({ cost2 })])).toEqual([verdict]);
  });

  it('are less than 20 % above by a single fils, and over with it', () => {
    const budget = [budgetLine(3, { approved: fils(1_000_005) })];
    const costs = (last: number) => [costing({ cost2: 1200 }), costing({ cost2: last }, diplomatic, 6)];
    expect(verdicts(budget, costs(0.005))).toEqual(['above']);
    expect(verdicts(budget, costs(0.006))).toEqual(['over']);
  });

  it('stay exact where amounts are as large as they can be', () => {
    const approvedMost = [budgetLine(3, { approved: fils(7_000_000_000_000_005) })];
    const most = (minor: number) => {
      const cost = costing({ cost2: 1 });
      const cell = { ...cost.cost2, money: fils(minor) } as NonNullable<typeof cost.cost2>;
      return [{ ...cost, cost2: cell }];
    };
    expect(verdicts(approvedMost, most(8_400_000_000_000_005))).toEqual(['above']);
    expect(verdicts(approvedMost, most(8_400_000_000_000_006))).toEqual(['over']);
  });

  it('are over as soon as anything is spent of nothing', () => {
    const nothing = [budgetLine(3, { approved: fils(0) })];
    expect(verdicts(nothing, [costing({ cost2: 0 })])).toEqual(['within']);
    expect(verdicts(nothing, [costing({ cost2: 0.001 })])).toEqual(['over']);
  });

  it('are never over where nothing is spent, whatever the amount', () => {
    expect(verdicts([budgetLine(3, { approved: fils(-6) })], [costing({ cost2: 0 })])).toEqual(['above']);
    expect(verdicts([budgetLine(3, { approved: fils(-6) })], [costing({ cost2: 0.001 })])).toEqual(['over']);
  });

  it('are not costed where no activity has a cost, which is not zero', () => {
    const [only] = compare([budgetLine(3, approved)], [costing()]);
    expect(only).toMatchObject({ verdict: 'not-costed', activities: 1, costed: 0 });
    expect(only).not.toHaveProperty('planned');
    expect(only).not.toHaveProperty('gap');
  });

  it('are not budgeted where only what was paid is known', () => {
    const [only] = compare([budgetLine(3, { paid: fils(5) })], [costing({ cost2: 1 })]);
    expect(only).toMatchObject({ verdict: 'not-budgeted', paid: 5, planned: 1000, sources: [{ at: { a1: 'G3' } }] });
    expect(only).not.toHaveProperty('base');
  });
});

it('spellings of one centre are one budget, whose lines are added up', () => {
  const lines = [budgetLine(3, approved), budgetLine(4, { ...approved, centre: 'الوزاره' })];
  expect(compare(lines, [costing({ cost2: 3000 })])).toMatchObject([{ approved: 2_000_000, gap: 1_000_000 }]);
});

describe('currencies', () => {
  const dollars = { approved: { minor: 500_00, currency: 'USD' } };

  it('never mix', () => {
    const lines = [budgetLine(3, approved), budgetLine(4, dollars)];
    const compared = compare(lines, [costing({ cost2: '100 USD' }), costing({ cost2: 2000 }, diplomatic, 6)]);
    expect(compared.map(({ currency, approved: of, planned, verdict }) => [currency, of, planned, verdict])).toEqual([
      ['JOD', 1_000_000, 2_000_000, 'over'],
      ['USD', 50_000, 10_000, 'within'],
    ]);
  });

  it('of one line are compared apart', () => {
    const compared = compare([budgetLine(3, { ...approved, paid: dollars.approved })], [costing({ cost2: 1 })]);
    expect(compared.map(({ currency, verdict }) => [currency, verdict])).toEqual([
      ['JOD', 'within'],
      ['USD', 'not-costed'],
    ]);
    expect(compared[1]).not.toHaveProperty('base');
    expect(compared[1]).not.toHaveProperty('baseAmount');
  });

  it('in which nothing is budgeted have their costs all the same', () => {
    expect(verdicts([budgetLine(3, dollars)], [costing({ cost2: 5 })])).toEqual(['not-budgeted', 'not-costed']);
  });
});

describe('activities', () => {
  it('with several indicators are costed once', () => {
    const measured = activity({
      ...{ row: 5, programme: diplomatic, indicators: ['عدد اللقاءات', 'عدد الاتفاقيات', 'نسبة الرضا'] },
      figures: { cost2: 7, responsibilityCentre: ministry },
    });
    expect(compare([budgetLine(3, approved)], [measured])).toMatchObject([{ activities: 1, costed: 1, planned: 7000 }]);
  });

  it('of no programme that the framework knows come last, and without an id', () => {
    const other: Words = { written: 'برنامج قديم', resolvedId: 'gone' };
    const compared = compare(
      [],
      [costing({ cost1: 1 }, other), activity({ row: 6, figures: { cost1: 2 } })],
      [costing({ cost3: 4 })],
    );
    expect(
      compared.map(({ programmeId, programme, centre, planned }) => [programmeId, programme, centre, planned]),
    ).toEqual([
      ['diplomatic', diplomatic.written, ministry, 4000],
      [undefined, '', ministry, 1000],
      [undefined, '', '', 2000],
    ]);
  });

  it('cost something in each year of the cycle, and in no other', () => {
    const compared = compare([], [costing({ cost1: 1, cost2: 2, cost3: 3, cost4: 4 })]);
    expect(compared.map(({ year, planned }) => [year, planned])).toEqual([
      [2021, 1000],
      [2022, 2000],
      [2023, 3000],
    ]);
  });
});

it('counts each cost of the cycle and each amount once, whatever the plan', () => {
  fc.assert(
    fc.property(generatedSubjects.plan, (plan) => {
      const compared = budgetsWithCosts(plan);
      const known = plan.framework.years?.length ?? 0;
      const costs = plan.departments.flatMap(({ activities }) => activities.flatMap(costsOf));
      expect(compared.flatMap((one) => one.costs)).toHaveLength(costs.filter(({ year }) => year <= known).length);
      for (const { comparison, costs: behind } of compared) {
        const { planned, costed, currency, base, baseAmount, gap } = comparison;
        expect(costed).toBe(behind.length);
        expect(planned).toBe(
          behind.length === 0 ? undefined : behind.reduce((sum, { cell }) => sum + cell.money.minor, 0),
        );
        expect(behind.every(({ cell }) => cell.money.currency === currency)).toBe(true);
        expect(gap).toBe(planned === undefined || baseAmount === undefined ? undefined : planned - baseAmount);
        if (base !== 'mixed') expect(baseAmount).toBe(base && comparison[base]);
        expect(behind.length > 0 || budgetAmounts.some((amount) => comparison[amount] !== undefined)).toBe(true);
      }
    }),
  );
});
