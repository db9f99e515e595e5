import type { Plan } from '../plan/plan.ts';
import { compareBudgets } from './compare-budgets.ts';
import { countedActivities } from './counted-activities.ts';
import type { BudgetComparison, ControlLine, Measure } from './figures.ts';
import { matricesOf } from './matrices.ts';
import { measuredIn, sumOver } from './measured.ts';
import { sum } from './sum.ts';

/**
 * Each measure of the plan's matrices in several ways: their columns' sums, their rows' sums, what each department has itself,
 * and of a cost what is held against the budgets.
 */
export function controlLinesOf(plan: Plan, matrices = matricesOf(plan)): ControlLine[] {
  const activities = countedActivities(plan);
  const departments = [...Map.groupBy(activities, ({ department }) => department).values()];
  const comparisons = compareBudgets(plan);
  return measuredIn(plan.framework, activities).map((measured, index) => {
    const { totals = [], rows = [] } = matrices[index] ?? {};
    const sums = {
      byProgramme: sum(totals),
      byGoal: sum(rows.map(({ total }) => total)),
      byDepartment: sum(departments.map((own) => sumOver(measured, own) ?? 0)),
      ...byBudget(measured.measure, comparisons),
    };
    return {
      measure: measured.measure,
      ...sums,
      difference: Math.max(...Object.values(sums)) - Math.min(...Object.values(sums)),
    };
  });
}

function byBudget(measure: Measure, comparisons: readonly BudgetComparison[]): Pick<ControlLine, 'byBudget'> {
  if (measure.of !== 'cost') return {};
  const own = comparisons.filter(({ year, currency }) => year === measure.year && currency === measure.currency);
  return { byBudget: sum(own.map(({ planned = 0 }) => planned)) };
}
