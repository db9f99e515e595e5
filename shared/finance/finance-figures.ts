import type { Plan } from '../plan/plan.ts';
import { compareBudgets } from './compare-budgets.ts';
import { controlLinesOf } from './control-lines.ts';
import { coverageOf } from './coverage.ts';
import type { FinanceFigures } from './figures.ts';
import { matricesOf } from './matrices.ts';
import { type DepartmentFindings, type Messages, misalignmentsOf } from './misalignments.ts';

/** All figures of the finance report from a plan, what was found in it, and the words of these findings by their codes. */
export const financeFigures = (
  plan: Plan,
  findings: readonly DepartmentFindings[],
  messages: Messages,
): FinanceFigures => {
  const matrices = matricesOf(plan);
  return {
    misalignments: misalignmentsOf(plan, findings, messages),
    matrices,
    coverage: coverageOf(plan),
    budgets: compareBudgets(plan),
    controls: controlLinesOf(plan, matrices),
  };
};
