import { budgets } from '../../../templates/sheets/framework/budgets.ts';
import { fold } from '../../language/fold.ts';
import { type BudgetLine, budgetAmounts } from '../../plan/budget-line.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Several lines of the budget give amounts of one programme, year, centre and currency: they are added up. */
export const budgetLineRepeated = defineRule({
  code: 'budget-line-repeated',
  scope: 'framework',
  reads: ['budgets'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'وردت موازنة {programme} لسنة {year}[ لدى {centre}] بالعملة نفسها {times}: {cells}. جُمعت مبالغها معًا. إن كانت موازنة واحدة فيُرجى الإبقاء على سطر واحد؛ وإلا فلا حاجة إلى أي إجراء.',
    en: 'The budget of {programme} for {year}[, of {centre}] appears {times} in the same currency: {cells}. Its amounts were added up. If it is one budget, please keep one line; otherwise nothing needs to be done.',
  },
  source: 'Framework, tab of budget amounts: one line for each programme, year and responsibility centre',
  *check({ budgets: lines = [] }) {
    const usable = lines.filter(({ programmeId, year }) => programmeId !== undefined && year !== undefined);
    const groups = Map.groupBy(usable, ({ programmeId, year, centre }) =>
      JSON.stringify([programmeId, year, fold(centre)]),
    );
    for (const group of groups.values()) {
      const [{ programme, year = 0, centre }] = group as [BudgetLine];
      const values = { programme, year, centre };
      for (const { at } of repeatedAmong(group)) yield { ...inFramework(budgets.id, at.year, 'year'), values };
    }
  },
});

/** The lines that have a currency in common with another one of them. */
function repeatedAmong(lines: readonly BudgetLine[]): BudgetLine[] {
  const sharing = Map.groupBy(
    lines.flatMap((line) => [...currenciesOf(line)].map((currency) => ({ currency, line }))),
    ({ currency }) => currency,
  );
  const repeated = [...sharing.values()].filter(({ length }) => length > 1).flat();
  return lines.filter((line) => repeated.some((one) => one.line === line));
}

const currenciesOf = (line: BudgetLine): Set<string> =>
  new Set(budgetAmounts.flatMap((amount) => line[amount]?.currency ?? []));
