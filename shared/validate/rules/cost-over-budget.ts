import { compareBudgets } from '../../finance/compare-budgets.ts';
import type { Text } from '../../language/text.ts';
import { amountText } from '../../schema/amount-text.ts';
import { inBudget, valuesOf } from '../budget-place.ts';
import { defineRule } from '../define-rule.ts';

const words: Readonly<Record<'approved' | 'revised', Text>> = {
  approved: { ar: 'المعتمد', en: 'approved' },
  revised: { ar: 'المعدّل', en: 'revised' },
};

/** What the activities of a programme cost in a year is 20 % or more above what its budget allows. */
export const costOverBudget = defineRule({
  code: 'cost-over-budget',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'التكلفة المخططة على {programme} لسنة {year}[ في موازنة {centre}] {planned}، وهي أعلى من المبلغ {base} {budget} بنسبة 20% أو أكثر. يُرجى مراجعة تكاليف الأنشطة أو مبلغ الموازنة.',
    en: 'The planned cost of {programme} in {year}[, in the budget of {centre}] is {planned}: 20 % or more above the {base} amount of {budget}. Please review the activities’ costs or the budget.',
  },
  source: 'OECD SIGMA’s methodology: a plan cost 20 % or more above the budget is an inconsistency',
  *check(plan) {
    for (const comparison of compareBudgets(plan)) {
      const { verdict, planned, base, currency, sources } = comparison;
      const budget = base && comparison[base];
      if (verdict !== 'over' || planned === undefined || base === undefined || budget === undefined) continue;
      const amounts = { planned: amountText({ minor: planned, currency }), base: words[base] };
      const values = { ...valuesOf(comparison), ...amounts, budget: amountText({ minor: budget, currency }) };
      for (const place of inBudget(sources)) yield { ...place, values };
    }
  },
});
