import { describe, expect, it } from 'vitest';
import { caseLister } from '../../../shared/finance/misalignment-cases.ts';
import { misalignmentsOf } from '../../../shared/finance/misalignments.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import type { Activity } from '../../../shared/plan/activity.ts';
import { planFindingsOf } from '../../../shared/plan-findings.ts';
import { ruleMessages } from '../../../shared/validate/rule-messages.ts';
import type { BudgetLine } from '../../../shared/plan/budget-line.ts';
import {
  budgetLine,
  consular,
  diplomatic,
  fils,
  line,
  section,
  waiver,
  withResults,
} from '../validate/known-framework.ts';
import { activity, address, indicator, wholePlan } from '../validate/subjects.ts';

const bothContribute = [section({ contributors: ['sector', 'unit-1'] })];

function found(departments: readonly (readonly Activity[])[], changes: Partial<Framework> = {}) {
  const plan = wholePlan(departments, { sections: bothContribute, ...changes });
  return misalignmentsOf(plan, planFindingsOf(plan), ruleMessages);
}

const of = (code: string, ...args: Parameters<typeof found>) => found(...args).filter((one) => one.code === code);

const approved = { approved: fils(1_500) };

const astray = (row: number, from = row) => activity({ row, programme: { ...consular, from } });

describe('a misalignment', () => {
  it('gathers what several departments do alike, and counts the cells that are written', () => {
    const [one, ...others] = of('programme-not-listed-for-goal', [[astray(5), astray(6, 5)], [astray(5)]]);
    expect(others).toEqual([]);
    expect([one?.activities, one?.printedCells]).toEqual([3, 2]);
    expect(one?.message.en).toMatch(/^3 activities on/);
    expect(one?.cases.map(({ department, inherited, source }) => [department, inherited, source.a1])).toEqual([
      ['sector', false, address('programme', 5)],
      ['sector', true, address('programme', 5)],
      ['unit-1', false, address('programme', 5)],
    ]);
  });

  it('stands apart, behind the others, where somebody has set it aside for a department', () => {
    const waivers = [waiver({ code: 'programme-not-listed-for-goal' })];
    const both = of('programme-not-listed-for-goal', [[astray(5), astray(6)], [astray(5)]], { waivers });
    expect(both.map(({ activities, waived }) => [activities, waived?.by])).toEqual([
      [1, undefined],
      [2, 'ليلى'],
    ]);
    expect(both.map(({ message }) => message.en.slice(0, 12))).toEqual(['1 activity o', '2 activities']);
  });

  it('is numbered in the order in which finance reads, whoever was found to be wrong first', () => {
    const codes = found([[activity({ row: 5 })], [astray(5)]]).map(({ number, code }) => `${number} ${code}`);
    expect(codes).toEqual([
      '1 programme-not-listed-for-goal',
      '2 programme-without-goal',
      '3 programme-without-activity',
      '4 programme-without-activity',
      '5 activity-without-programme',
    ]);
  });

  it('names the activity of the department that is meant where two have rows of one identity', () => {
    const alignment = [withResults(line(3, 1, diplomatic), 'اعترافات جديدة', 'وزارة أخرى')];
    const own = activity({ row: 5, programme: diplomatic, figures: { result: 'اعترافات جديدة' } });
    const all = of('sector-differs', [[own], [own]], { alignment });
    expect(all.map(({ cases }) => cases.map((one) => [one.department, one.activityId]))).toEqual([
      [['sector', own.id]],
      [['unit-1', own.id]],
    ]);
    expect(all[0]?.cases[0]?.against.map(({ table, a1 }) => `${table} ${a1}`)).toEqual(['alignment H3']);
  });

  it('counts as written no cell that is empty', () => {
    const [one] = of('activity-without-programme', [[activity({ row: 5 }), activity({ row: 6 })]]);
    expect([one?.activities, one?.printedCells]).toEqual([2, 0]);
  });

  it('is one of a cost outside the cycle, which says what is left out, but not of a target', () => {
    const outside = {
      ...activity({ row: 5, figures: { cost1: 1, cost2: '7.5' } }),
      indicators: [indicator(5, { target2: 80 })],
    };
    const [one, ...others] = of('cost-outside-cycle', [[outside]], { years: [2022] });
    expect(others).toEqual([]);
    expect([one?.activities, one?.printedCells]).toEqual([1, 1]);
    expect(one?.cases.map(({ written, source }) => [written, source.a1])).toEqual([['7.5', address('cost2', 5)]]);
  });

  it.each<[string, BudgetLine[], [string, string, string][]]>([
    [
      'budget-line-unusable',
      [
        budgetLine(3, { ...approved, programme: 'الدفاع', programmeId: undefined }),
        budgetLine(4, { ...approved, year: 2030 }),
        budgetLine(5, { ...approved, programme: '', programmeId: undefined }),
        budgetLine(6),
      ],
      [
        ['الدفاع', 'الدفاع', 'A3'],
        [diplomatic.written ?? '', '2030', 'B4'],
        ['مبالغ الموازنة', '', 'A5'],
        [diplomatic.written ?? '', '', 'D6'],
      ],
    ],
    [
      'budget-line-repeated',
      [budgetLine(3, approved), budgetLine(4, approved)],
      [
        [diplomatic.written ?? '', '2022', 'B3'],
        [diplomatic.written ?? '', '2022', 'B4'],
      ],
    ],
    [
      'budget-without-source',
      [budgetLine(3, { ...approved, enteredBy: '' }), budgetLine(4, { ...approved, year: 2023, enteredBy: '' })],
      [
        [diplomatic.written ?? '', 'قانون الموازنة 2022', 'H3'],
        [diplomatic.written ?? '', 'قانون الموازنة 2022', 'H4'],
      ],
    ],
  ])('of %s shows the lines of the budget, and what stands in their cells', (code, budgets, lines) => {
    const cases = of(code, [[]], { years: [2022, 2023], budgets }).flatMap((one) => one.cases);
    expect(cases.map(({ subject, written, source }) => [subject, written, source.a1])).toEqual(lines);
  });

  it('of a budget shows the amount against which nothing is costed', () => {
    const budgets = [budgetLine(3, approved)];
    const [one] = of('budget-without-activity', [[activity({ row: 5 })]], { years: [2022], asks: ['costs'], budgets });
    expect(one?.cases.map(({ written }) => written)).toEqual(['1.500 دينار أردني']);
    expect(one?.printedCells).toBe(1);
  });

  it('tells cells of two tables apart that have one address', () => {
    const cells = ['alignment', 'aliases'].map((sheet) => ({ sheet, a1: 'B3', activityId: null, column: 'programme' }));
    const casesOf = caseLister(wholePlan([]), []);
    const found = {
      code: 'alias-unconfirmed',
      values: {},
      cells: cells.map((cell) => ({ department: 'framework', cell })),
    };
    expect(casesOf(found).map(({ source }) => source.table)).toEqual(['alignment', 'aliases']);
  });

  it('says of a whole goal that it is one only if none of its activities names another programme', () => {
    const causes = (...activities: readonly Activity[]) =>
      of('programme-not-listed-for-goal', [activities]).flatMap((one) => one.causes.map(({ kind }) => kind));
    expect(causes(astray(5), activity({ row: 6 }))).toEqual(['whole-goal', 'listed-elsewhere']);
    expect(causes(astray(5), activity({ row: 6, programme: diplomatic }))).toEqual(['listed-elsewhere']);
    expect(causes(astray(5), activity({ row: 6, programme: { written: 'برنامج آخر' } }))).toEqual(['listed-elsewhere']);
  });

  it('gives no cause for activities without a programme that stand below one, or where none is ever written', () => {
    const causes = (...activities: readonly Activity[]) =>
      of('activity-without-programme', [activities]).flatMap((one) => one.causes);
    const bare = activity({ row: 6 });
    expect(causes(activity({ row: 5, programme: diplomatic }), bare)).toEqual([]);
    expect(causes(bare)).toEqual([]);
    expect(causes(bare, activity({ row: 7, programme: diplomatic })).map(({ values }) => values['activities'])).toEqual(
      [1],
    );
  });
});
