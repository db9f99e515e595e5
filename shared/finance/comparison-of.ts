import { budgets as budgetsTable } from '../../templates/sheets/framework/budgets.ts';
import { type BudgetAmount, type BudgetLine, budgetAmounts } from '../plan/budget-line.ts';
import { frameworkId } from '../plan/framework-id.ts';
import type { BudgetPlace } from './budget-places.ts';
import type { BudgetComparison, BudgetSource } from './figures.ts';
import { sum } from './sum.ts';

/** What is compared: a place in one currency, with the number of activities on it. */
type Compared = BudgetPlace & Pick<BudgetComparison, 'currency' | 'activities'>;

/** What costs are held against. */
type Base = Pick<BudgetComparison, 'base' | 'baseAmount'>;

/**
 * Holds the costs of one place in one currency, one an activity, against what its budget lines say in that currency;
 * amounts of several lines are added up. Units: costs are in the currency's minor unit.
 */
export function comparisonOf(of: Compared, lines: readonly BudgetLine[], costs: readonly number[]): BudgetComparison {
  const base = baseOf(lines, of.currency);
  const against = base.baseAmount;
  const planned = costs.length > 0 ? sum(costs) : undefined;
  return {
    ...of,
    costed: costs.length,
    ...sumsOf(lines, of.currency),
    ...(planned === undefined ? {} : { planned }),
    ...base,
    ...(planned === undefined || against === undefined ? {} : { gap: planned - against }),
    verdict: verdictOn(planned, against),
    sources: lines.map((line) => sourceOf(line, of.currency)),
  };
}

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

/** Which of a line's amounts in a currency is held against costs: a budget that was revised is no longer as approved. */
const allowedIn = (line: BudgetLine, currency: string): 'revised' | 'approved' | undefined =>
  (['revised', 'approved'] as const).find((amount) => line[amount]?.currency === currency);

/** What the lines allow in a currency together; nothing where none of them allows anything. */
function baseOf(lines: readonly BudgetLine[], currency: string): Base {
  const allowed = lines.flatMap((line) => {
    const amount = allowedIn(line, currency);
    return amount === undefined ? [] : [{ amount, minors: amountsIn(line, amount, currency) }];
  });
  const [first] = allowed;
  if (!first) return {};
  const isAlike = allowed.every(({ amount }) => amount === first.amount);
  return { base: isAlike ? first.amount : 'mixed', baseAmount: sum(allowed.flatMap(({ minors }) => minors)) };
}

// Source: OECD SIGMA's methodology for strategies: planned costs 20 % or more above the budget are an inconsistency.
// Large amounts times six are no exact numbers any more; what costs nothing exceeds nothing.
const isOver = (planned: number, against: number): boolean =>
  planned > 0 && planned > against && BigInt(planned) * 5n >= BigInt(against) * 6n;

function verdictOn(planned: number | undefined, against: number | undefined): BudgetComparison['verdict'] {
  if (planned === undefined) return 'not-costed';
  if (against === undefined) return 'not-budgeted';
  if (planned <= against) return 'within';
  return isOver(planned, against) ? 'over' : 'above';
}

/** Where a line's amount in a currency stands: what costs are held against, or else the first that is written. */
function sourceOf(line: BudgetLine, currency: string): BudgetSource {
  const written = budgetAmounts.find((amount) => line[amount]?.currency === currency);
  const column = allowedIn(line, currency) ?? written ?? 'approved';
  return {
    document: line.source,
    on: line.sourceOn,
    enteredBy: line.enteredBy,
    at: { department: frameworkId, table: budgetsTable.id, column, a1: line.at[column] },
  };
}
