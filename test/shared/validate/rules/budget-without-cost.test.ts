import { budgetWithoutCost } from '../../../../shared/validate/rules/budget-without-cost.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, consular, diplomatic, fils, type Words } from '../known-framework.ts';
import { type ActivityWords, activity, wholePlan } from '../subjects.ts';

const approved = budgetLine(3, { approved: fils(1_000_000) });
const years = [2021, 2022];
const doing = (row: number, figures: ActivityWords['figures'] = {}, programme: Words = diplomatic) =>
  activity({ row, programme, figures: { responsibilityCentre: 'الوزارة', ...figures } });

describeRule(budgetWithoutCost, {
  passes: [
    ['there is no budget', wholePlan([[doing(5)]], { years, asks: ['costs'] })],
    ['some activity is costed', wholePlan([[doing(5, { cost2: 10 }), doing(6)]], { years, budgets: [approved] })],
    ['it costs nothing, in so many words', wholePlan([[doing(5, { cost2: 0 })]], { years, budgets: [approved] })],
    ['costs are neither asked for nor written', wholePlan([[doing(5)]], { years, budgets: [approved] })],
    [
      'no activity is on it, which is another finding',
      wholePlan([[doing(5, { cost2: 1 }, consular)]], { years, budgets: [{ ...approved, centre: '' }] }),
    ],
    ['no activity is in force yet', wholePlan([[]], { years, budgets: [approved], asks: ['costs'] })],
    [
      'only what was paid is known',
      wholePlan([[doing(5)]], { years, budgets: [budgetLine(3, { paid: fils(9) })], asks: ['costs'] }),
    ],
  ],
  breaks: [
    [
      'costs are asked for, and none is written',
      wholePlan([[doing(5), doing(6)]], { years, budgets: [approved], asks: ['costs'] }),
      ['budgets!D3'],
      'تبلغ موازنة «برنامج العمل الدبلوماسي والتعاون الدولي» لسنة 2022 لدى «الوزارة» 1,000.000 دينار أردني، ولم تُقدَّر بعد بهذه العملة تكلفة أي نشاط عليها: 0 من 2. لا يعني ذلك أن التكلفة صفر.',
    ],
    [
      'only another year, programme, centre or currency is costed',
      wholePlan(
        [
          [doing(5, { cost1: 1 }), doing(6, { cost2: 1 }, consular)],
          [doing(7, { cost2: 1, responsibilityCentre: 'السفارات' }), doing(8, { cost2: '1 USD' })],
        ],
        { years, budgets: [{ ...approved, revised: fils(500) }] },
      ),
      ['budgets!E3'],
      ' 0.500 دينار أردني، ولم تُقدَّر بعد بهذه العملة تكلفة أي نشاط عليها: 0 من 2.',
    ],
    [
      'several lines of the same budget are not costed, one of them revised',
      wholePlan([[doing(5)]], {
        ...{ years, asks: ['costs'] },
        budgets: [approved, budgetLine(4, { approved: fils(9), revised: fils(500) })],
      }),
      ['budgets!D3', 'budgets!E4'],
      ' 1,000.500 دينار أردني، ولم',
    ],
  ],
});
