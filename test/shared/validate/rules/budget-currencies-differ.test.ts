import { budgetCurrenciesDiffer } from '../../../../shared/validate/rules/budget-currencies-differ.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, fils, framework } from '../known-framework.ts';

const dollars = { minor: 500_00, currency: 'USD' };
const dinars = fils(1_000);

describeRule(budgetCurrenciesDiffer, {
  passes: [
    ['there is no budget', framework()],
    ['a line has no amount', framework({ budgets: [budgetLine(3)] })],
    ['its amounts are in one currency', framework({ budgets: [budgetLine(3, { approved: dollars, paid: dollars })] })],
    [
      'each line has a currency of its own',
      framework({ budgets: [budgetLine(3, { approved: dollars }), budgetLine(4, { approved: dinars })] }),
    ],
  ],
  breaks: [
    [
      'it was revised in another currency',
      framework({ budgets: [budgetLine(3, { approved: dinars, revised: dollars, paid: dinars })] }),
      ['budgets!E3'],
      'بأكثر من عملة: دينار أردني، دولار أمريكي. تُقارن',
    ],
    [
      'several lines are, which is said once',
      framework({
        budgets: [
          budgetLine(3, { approved: dinars, paid: dollars }),
          budgetLine(4, { revised: dinars, paid: dollars }),
        ],
      }),
      ['budgets!G3', 'budgets!G4'],
    ],
  ],
});
