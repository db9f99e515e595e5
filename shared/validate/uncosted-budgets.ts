import { compareBudgets } from '../finance/compare-budgets.ts';
import type { BudgetComparison } from '../finance/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { amountText } from '../schema/amount-text.ts';
import { type BreachPlace } from './breach-at.ts';
import { inBudget, valuesOf } from './budget-place.ts';

/** A place of a budget against which nothing is costed, with what findings say of it. */
export type UncostedPlace = BreachPlace & {
  readonly values: ReturnType<typeof valuesOf> & { readonly budget: ReturnType<typeof amountText> };
  /** How many activities are on it. */
  readonly activities: number;
};

/** The places of the budgets against which no activity is costed; none where no activity is in force yet. */
export function uncostedBudgets(plan: Plan): UncostedPlace[] {
  if (plan.departments.every(({ activities }) => activities.length === 0)) return [];
  return compareBudgets(plan)
    .filter(({ verdict }) => verdict === 'not-costed')
    .flatMap(placesOf);
}

function placesOf(comparison: BudgetComparison): UncostedPlace[] {
  const { baseAmount: minor, currency, activities, sources } = comparison;
  if (minor === undefined) return [];
  const values = { ...valuesOf(comparison), budget: amountText({ minor, currency }) };
  return inBudget(sources).map((place) => ({ ...place, values, activities }));
}
