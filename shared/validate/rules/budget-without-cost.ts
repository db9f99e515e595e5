import { compareBudgets } from '../../finance/compare-budgets.ts';
import { defineRule } from '../define-rule.ts';
import { uncostedBudgets } from '../uncosted-budgets.ts';

/** There is a budget against which no activity is costed: not yet, which is not zero. */
export const budgetWithoutCost = defineRule({
  code: 'budget-without-cost',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'تبلغ موازنة {programme} لسنة {year}[ لدى {centre}] {budget}، ولم تُقدَّر بعد بهذه العملة تكلفة أي نشاط عليها: 0 من {of}. لا يعني ذلك أن التكلفة صفر. يُرجى طلب التكاليف من الجهات، أو مراجعة سطر الموازنة.',
    en: 'The budget of {programme} for {year}[, of {centre}] is {budget}, and no activity on it is costed in that currency yet: 0 of {of}. This does not mean that the cost is zero. Please ask the departments for the costs, or review the line of the budget.',
  },
  source: 'OECD SIGMA’s methodology: a cost that is missing is an inconsistency',
  *check(plan) {
    // Where costs are neither asked for nor written anywhere this would be said of every line, and mean nothing.
    const isCosted = plan.framework.asks?.includes('costs') || compareBudgets(plan).some(({ costed }) => costed > 0);
    if (!isCosted) return;
    for (const { activities: of, values, ...place } of uncostedBudgets(plan))
      if (of > 0) yield { ...place, values: { ...values, of } };
  },
});
