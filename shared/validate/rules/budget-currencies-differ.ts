import { budgets } from '../../../templates/sheets/framework/budgets.ts';
import type { Text } from '../../language/text.ts';
import { type BudgetLine, budgetAmounts } from '../../plan/budget-line.ts';
import { currencyOf } from '../../schema/currencies.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** The amounts of one line of the budget are in several currencies: each is compared as a budget of its own. */
export const budgetCurrenciesDiffer = defineRule({
  code: 'budget-currencies-differ',
  scope: 'framework',
  reads: ['budgets'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'مبالغ هذا السطر من الموازنة بأكثر من عملة: {currencies}. تُقارن تكاليف كل عملة بما كُتب بها وحدها، ولا يُحوَّل شيء. يُرجى كتابة سطر لكل عملة.',
    en: 'The amounts of this line of the budget are in several currencies: {currencies}. The costs in each are compared with what is written in it alone, and nothing is converted. Please write a line for each currency.',
  },
  source: 'Currencies are never added to one another: one line of the budget speaks of one',
  *check({ budgets: lines = [] }) {
    for (const line of lines) {
      const written = budgetAmounts.filter((amount) => line[amount] !== undefined);
      const other = written.find((amount) => line[amount]?.currency !== line[written[0] ?? amount]?.currency);
      if (other)
        yield { ...inFramework(budgets.id, line.at[other], other), values: { currencies: currenciesIn(line) } };
    }
  },
});

function currenciesIn(line: BudgetLine): Text {
  const codes = [...new Set(budgetAmounts.flatMap((amount) => line[amount]?.currency ?? []))];
  const named = (language: 'ar' | 'en'): string[] => codes.map((code) => currencyOf(code)?.[language] ?? code);
  return { ar: named('ar').join('، '), en: named('en').join(', ') };
}
