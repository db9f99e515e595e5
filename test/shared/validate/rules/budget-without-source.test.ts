import { budgetWithoutSource } from '../../../../shared/validate/rules/budget-without-source.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, framework } from '../known-framework.ts';

describeRule(budgetWithoutSource, {
  passes: [
    ['there is no budget', framework()],
    ['each line has its document and who entered it', framework({ budgets: [budgetLine(3), budgetLine(4)] })],
    ['nobody says of which day the document is', framework({ budgets: [budgetLine(3, { sourceOn: '' })] })],
  ],
  breaks: [
    [
      'the document is missing',
      framework({ budgets: [budgetLine(3), budgetLine(4, { source: '' })] }),
      ['budgets!H4'],
      'ينقصه «المستند». يُرجى',
    ],
    [
      'nobody entered it',
      framework({ budgets: [budgetLine(3, { enteredBy: '' })] }),
      ['budgets!H3'],
      'ينقصه «أدخل المبالغ»',
    ],
    [
      'both are missing from two lines, which is said once',
      framework({
        budgets: [budgetLine(3, { source: '', enteredBy: '' }), budgetLine(4, { source: '', enteredBy: '' })],
      }),
      ['budgets!H3', 'budgets!H4'],
      'ينقصه «المستند»، «أدخل المبالغ»',
    ],
  ],
});
