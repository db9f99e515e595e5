import { expect, it } from 'vitest';
import { costWithoutBudget } from '../../../../shared/validate/rules/cost-without-budget.ts';
import { describeRule, findingsOf } from '../describe-rule.ts';
import { budgetLine, consular, diplomatic, fils, type Words } from '../known-framework.ts';
import { activity, address, wholePlan } from '../subjects.ts';

const budgets = [budgetLine(3, { approved: fils(1_000_000) })];
const costing = (row: number, cost2: string | number, centre = 'الوزارة', programme: Words = diplomatic) =>
  activity({ row, programme, figures: { cost2, ...(centre === '' ? {} : { responsibilityCentre: centre }) } });
const planWith = (...departments: Parameters<typeof wholePlan>[0][number][]) =>
  wholePlan(departments, { years: [2021, 2022], budgets });
const at = (row: number) => `plan!${address('cost2', row)}`;

describeRule(costWithoutBudget, {
  passes: [
    ['nobody has entered a budget', wholePlan([[costing(5, 100)]], { years: [2021, 2022] })],
    ['there is a budget for it, however its centre is spelt', planWith([costing(5, 100, 'الوزاره')])],
    ['the activity takes nothing', planWith([costing(5, 0, 'السفارات')])],
    [
      'the activity names no programme, which is another finding',
      planWith([activity({ row: 5, figures: { cost2: 9 } })]),
    ],
    ['nobody says which years the plan covers', wholePlan([[costing(5, 9, 'السفارات')]], { budgets })],
  ],
  breaks: [
    [
      'another centre’s activities cost something, in two departments',
      planWith([costing(5, '1.5', 'السفارات'), costing(6, 0, 'السفارات')], [costing(5, 2, 'السفارات')]),
      [at(5), at(5)],
      'مبلغ يقابل التكلفة المخططة على «برنامج العمل الدبلوماسي والتعاون الدولي» لسنة 2022 في موازنة «السفارات»، ومجموعها 3.500 دينار أردني. عدد الأنشطة المعنية هنا: 2.',
    ],
    ['another currency is spent', planWith([costing(5, '70 USD')]), [at(5)], 'ومجموعها 70.00 دولار أمريكي. عدد'],
    ['no centre is named where the budget is divided', planWith([costing(5, 9, '')]), [at(5)], 'لسنة 2022، ومجموعها'],
    ['another programme has no budget', planWith([costing(5, 9, 'الوزارة', consular)]), [at(5)], '«البرنامج القنصلي»'],
    [
      'what is known is only how much was paid',
      wholePlan([[costing(5, 9)]], { years: [2021, 2022], budgets: [budgetLine(3, { paid: fils(9) })] }),
      [at(5)],
    ],
  ],
});

it('counts cells of several departments apart, though they have one address', () => {
  const [finding] = findingsOf(costWithoutBudget, planWith([costing(5, 1, 'ب')], [costing(5, 2, 'ب')]));
  expect(finding).toMatchObject({ printedCells: 2, cells: [{ department: 'sector' }, { department: 'unit-1' }] });
});
