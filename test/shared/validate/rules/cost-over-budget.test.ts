import { costOverBudget } from '../../../../shared/validate/rules/cost-over-budget.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, diplomatic, fils } from '../known-framework.ts';
import { activity, type ActivityWords, wholePlan } from '../subjects.ts';
import type { BudgetLine } from '../../../../shared/plan/budget-line.ts';

const costing = (cost2: string | number, centre = 'الوزارة') => ({
  figures: { cost2, ...(centre === '' ? {} : { responsibilityCentre: centre }) },
  programme: diplomatic,
});
const planWith = (budgets: readonly BudgetLine[], ...words: readonly Omit<ActivityWords, 'row'>[]) =>
  wholePlan([words.map((each, index) => activity({ row: index + 5, ...each }))], { years: [2021, 2022], budgets });

const approved = budgetLine(3, { approved: fils(1_000_000) });

describeRule(costOverBudget, {
  passes: [
    ['there is no budget', planWith([], costing(5000))],
    ['the cost is what is approved', planWith([approved], costing(400), costing(600))],
    ['the cost is a fils less than 20 % above it', planWith([approved], costing('1199.99'), costing('0,009'))],
    [
      'what is approved of one line, and what was revised of another one, cover it together',
      planWith([approved, budgetLine(4, { revised: fils(300_000) })], costing(1400)),
    ],
    ['the revised amount covers it', planWith([{ ...approved, revised: fils(2_000_000) }], costing(2000))],
    ['it is costed in another currency', planWith([approved], costing('5000 USD'))],
    [
      'it is another centre’s cost',
      planWith([approved, budgetLine(4, { centre: 'السفارات' })], costing(5000, 'السفارات')),
    ],
    ['it is another year’s cost', planWith([{ ...approved, year: 2021 }], costing(5000))],
  ],
  breaks: [
    [
      'the costs of several activities come to exactly 20 % more',
      planWith([approved], costing(400), costing(800)),
      ['budgets!D3'],
      'تبلغ التكلفة المخططة على «برنامج العمل الدبلوماسي والتعاون الدولي» لسنة 2022 في موازنة «الوزارة» 1,200.000 دينار أردني، وتزيد بنسبة 20% أو أكثر على المبلغ المعتمد، وهو 1,000.000 دينار أردني. يُرجى',
    ],
    [
      'the budget was cut',
      planWith([{ ...approved, revised: fils(500_000) }], costing(600)),
      ['budgets!E3'],
      'على المبلغ المعدّل، وهو 500.000 دينار أردني. يُرجى',
    ],
    [
      'the budget is not divided',
      planWith([{ ...approved, centre: '' }], costing(600, ''), costing(600, 'السفارات')),
      ['budgets!D3'],
      'لسنة 2022 1,200.000 دينار أردني، وتزيد',
    ],
    [
      'nothing is budgeted, in so many words',
      planWith([budgetLine(3, { approved: fils(0) })], costing(1)),
      ['budgets!D3'],
      ' 1.000 دينار أردني، والمبلغ المعتمد صفر. يُرجى',
    ],
    [
      'two lines together do not cover it',
      planWith([approved, budgetLine(4, { approved: fils(500_000) })], costing(1800)),
      ['budgets!D3', 'budgets!D4'],
      ' 1,500.000 دينار أردني. يُرجى',
    ],
    [
      'one of two lines was revised, and the other one was not',
      planWith([approved, budgetLine(4, { approved: fils(500_000), revised: fils(200_000) })], costing(1440)),
      ['budgets!D3', 'budgets!E4'],
      'على المبلغ المعدّل حيث وُجد، وإلا فالمعتمد، وهو 1,200.000 دينار أردني. يُرجى',
    ],
  ],
});
