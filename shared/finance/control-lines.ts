import type { Plan } from '../plan/plan.ts';
import { countedActivities } from './counted-activities.ts';
import type { ControlLine } from './figures.ts';
import { matricesOf } from './matrices.ts';
import { measuredIn, sumOver } from './measured.ts';

/** Each measure of the matrices three ways: their columns' sums, their rows' sums, and what each department has itself. */
export function controlLinesOf(plan: Plan): ControlLine[] {
  const activities = countedActivities(plan);
  const departments = [...Map.groupBy(activities, ({ department }) => department).values()];
  const matrices = matricesOf(plan);
  return measuredIn(plan.framework, activities).map((measured, index) => {
    const { totals = [], rows = [] } = matrices[index] ?? {};
    const sums = {
      byProgramme: sum(totals),
      byGoal: sum(rows.map(({ total }) => total)),
      byDepartment: sum(departments.map((own) => sumOver(measured, own) ?? 0)),
    };
    return {
      measure: measured.measure,
      ...sums,
      difference: Math.max(...Object.values(sums)) - Math.min(...Object.values(sums)),
    };
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
