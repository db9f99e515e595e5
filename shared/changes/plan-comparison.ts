import { frameworkId } from '../plan/framework-id.ts';
import type { Plan } from '../plan/plan.ts';
import { type ValueChange, valueChanges } from './value-changes.ts';

/** Which state of the plan was compared. */
export interface ComparedState {
  /** '' where nothing was in force yet. */
  readonly asOf: string;
  /** By the id of a department, or the framework's, the version that was in force. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Two states of a plan and every value that differs: plain data, as it is given to other programs. */
export interface PlanComparison {
  readonly cycle: string;
  readonly from: ComparedState;
  readonly to: ComparedState;
  readonly changes: readonly ValueChange[];
}

/** Compares two states of a plan; before the first framework there is none. */
export const comparePlans = (before: Plan | undefined, now: Plan): PlanComparison => ({
  cycle: now.cycle,
  from: before ? stateOf(before) : { asOf: '', versions: {} },
  to: stateOf(now),
  changes: valueChanges(before, now),
});

const stateOf = ({ asOf, frameworkVersion, departments }: Plan): ComparedState => ({
  asOf,
  versions: {
    [frameworkId]: frameworkVersion,
    ...Object.fromEntries(departments.map(({ id, version }) => [id, version])),
  },
});
