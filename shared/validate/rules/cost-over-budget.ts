import { compareBudgets } from '../../finance/compare-budgets.ts';
import type { BudgetComparison } from '../../finance/figures.ts';
import type { Text } from '../../language/text.ts';
import { amountText } from '../../schema/amount-text.ts';
import { inBudget, valuesOf } from '../budget-place.ts';
import { defineRule } from '../define-rule.ts';

const words: Readonly<Record<NonNullable<BudgetComparison['base']>, Text>> = {
  approved: { ar: 'المعتمد', en: 'approved' },
  revised: { ar: 'المعدّل', en: 'revised' },
  mixed: { ar: 'المعدّل حيث وُجد، وإلا فالمعتمد', en: 'revised, else approved,' },
};

/** What the activities of a programme cost in a year is 20 % or more above what its budget allows. */
export const costOverBudget = defineRule({
  code: 'cost-over-budget',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'تبلغ التكلفة المخططة على {programme} لسنة {year}[ في موازنة {centre}] {planned}[، وتزيد بنسبة 20% أو أكثر على المبلغ {base}، وهو {budget}][، والمبلغ {nothing} صفر]. يُرجى مراجعة تكاليف الأنشطة أو مبلغ الموازنة.',
    en: 'The planned cost of {programme} in {year}[, in the budget of {centre}] is {planned}[: 20 % or more above the {base} amount of {budget}][, and the {nothing} amount is zero]. Please review the activities’ costs or the budget.',
  },
  source: 'OECD SIGMA’s methodology: a plan cost 20 % or more above the budget is an inconsistency',
  *check(plan) {
    for (const comparison of compareBudgets(plan)) {
      const { verdict, planned, base, baseAmount, currency, sources } = comparison;
      if (verdict !== 'over' || planned === undefined || base === undefined || baseAmount === undefined) continue;
      const budget = amountText({ minor: baseAmount, currency });
      // There is no percentage of nothing.
      const against = baseAmount === 0 ? { base: '', nothing: words[base] } : { base: words[base], nothing: '' };
      const values = { ...valuesOf(comparison), ...against, planned: amountText({ minor: planned, currency }), budget };
      for (const place of inBudget(sources)) yield { ...place, values };
    }
  },
});
