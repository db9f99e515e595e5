import { budgets } from '../../../templates/sheets/framework/budgets.ts';
import { budgetAmounts } from '../../plan/budget-line.ts';
import { amountText } from '../../schema/amount-text.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** An amount of the budget is below zero. */
export const budgetNegative = defineRule({
  code: 'budget-negative',
  scope: 'framework',
  reads: ['budgets'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'مبلغ الموازنة {amount} أقل من الصفر. يُرجى كتابة المبلغ من دون إشارة السالب، أو ترك الخلية فارغة إن لم يكن المبلغ معروفًا بعد.',
    en: 'The budget amount {amount} is below zero. Please write the amount without the minus sign, or leave the cell empty as long as it is not known.',
  },
  source: 'A budget is what a programme is given, and of it committed and paid: each is zero or more',
  *check({ budgets: lines = [] }) {
    for (const line of lines) {
      for (const column of budgetAmounts) {
        const money = line[column];
        if (money && money.minor < 0)
          yield { ...inFramework(budgets.id, line.at[column], column), values: { amount: amountText(money) } };
      }
    }
  },
});
