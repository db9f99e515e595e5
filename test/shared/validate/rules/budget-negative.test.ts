import { budgetNegative } from '../../../../shared/validate/rules/budget-negative.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, fils, framework } from '../known-framework.ts';

describeRule(budgetNegative, {
  passes: [
    ['there is no budget', framework()],
    ['a line has no amount', framework({ budgets: [budgetLine(3)] })],
    ['nothing was approved, in so many words', framework({ budgets: [budgetLine(3, { approved: fils(0) })] })],
  ],
  breaks: [
    [
      'less than nothing was approved',
      framework({ budgets: [budgetLine(3, { approved: fils(5) }), budgetLine(4, { approved: fils(-1_500) })] }),
      ['budgets!D4'],
      'مبلغ الموازنة -1.500 دينار أردني أقل من الصفر',
    ],
    [
      'any other amount is below zero',
      framework({ budgets: [budgetLine(3, { revised: fils(-1), committed: fils(-2), paid: fils(-3) })] }),
      ['budgets!E3', 'budgets!F3', 'budgets!G3'],
    ],
  ],
});
