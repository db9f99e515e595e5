import { budgets as budgetsTable } from '../../templates/sheets/framework/budgets.ts';
import { type BudgetAmount, type BudgetLine, budgetAmounts } from '../plan/budget-line.ts';
import { frameworkId } from '../plan/framework-id.ts';
import type { BudgetPlace } from './budget-places.ts';
import type { BudgetComparison, BudgetSource } from './figures.ts';

/** What is compared: a place in one currency, with the number of activities on it. */
type Compared = BudgetPlace & Pick<BudgetComparison, 'currency' | 'activities'>;

/**
 * Holds the costs of one place in one currency, one an activity, against what its budget lines say in that currency;
 * amounts of several lines are added up. Units: costs are in the currency's minor unit.
 */
export function comparisonOf(of: Compared, lines: readonly BudgetLine[], costs: readonly number[]): BudgetComparison {
  const budget = sumsOf(lines, of.currency);
  const base = (['revised', 'approved'] as const).find((amount) => budget[amount] !== undefined);
  const against = base && budget[base];
  const planned = costs.length > 0 ? sum(costs) : undefined;
  return {
    ...of,
    costed: costs.length,
    ...budget,
    ...(planned === undefined ? {} : { planned }),
    ...(base === undefined ? {} : { base }),
    ...(planned === undefined || against === undefined ? {} : { gap: planned - against }),
    verdict: verdictOn(planned, against),
    sources: lines.map((line) => sourceOf(line, of.currency, base)),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const amountsIn = (line: BudgetLine, amount: BudgetAmount, currency: string): number[] =>
  line[amount]?.currency === currency ? [line[amount].minor] : [];

/** The amounts of these lines in a currency, absent where none writes one. */
const sumsOf = (lines: readonly BudgetLine[], currency: string): Partial<Record<BudgetAmount, number>> =>
  Object.fromEntries(
    budgetAmounts.flatMap((amount) => {
      const written = lines.flatMap((line) => amountsIn(line, amount, currency));
      return written.length > 0 ? [[amount, sum(written)]] : [];
    }),
  );

// Source: OECD SIGMA's methodology for strategies: planned costs 20 % or more above the budget are an inconsistency.
// Large amounts times six are no exact numbers any more.
const isOver = (planned: number, against: number): boolean =>
  planned > against && BigInt(planned) * 5n >= BigInt(against) * 6n;

function verdictOn(planned: number | undefined, against: number | undefined): BudgetComparison['verdict'] {
  if (planned === undefined) return 'not-costed';
  if (against === undefined) return 'not-budgeted';
  return isOver(planned, against) ? 'over' : 'within';
}

/** Where a line's amount in a currency stands: what costs are held against, or else the first that is written. */
function sourceOf(line: BudgetLine, currency: string, base: BudgetAmount | undefined): BudgetSource {
  const written = budgetAmounts.filter((amount) => line[amount]?.currency === currency);
  const column = base && written.includes(base) ? base : (written[0] ?? 'approved');
  return {
    document: line.source,
    on: line.sourceOn,
    enteredBy: line.enteredBy,
    at: { department: frameworkId, table: budgetsTable.id, column, a1: line.at[column] },
  };
}
