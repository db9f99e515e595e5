import type { PlanComparison } from '../../shared/changes/plan-comparison.ts';
import { figuresOf } from '../../shared/finance-reporting.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Reported } from '../../shared/render/reported.ts';
import { valueChangesWorkbook } from '../../templates/workbooks/value-changes.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { emptyPlan, fullPlan } from './full-plan.ts';
import { emptyReport, fullReport, unchangedReport } from './full-report.ts';

/** Every workbook that the product renders. */
export const everyWorkbook: readonly WorkbookTemplate[] = [...reports, valueChangesWorkbook];

/** A plan, and what is reported of it to those workbooks that report anything. */
export interface Subject {
  readonly plan: Plan;
  readonly reported: Required<Reported>;
}

/** What a workbook is told beside the plan. */
export const reportedTo = ({ reports: what }: WorkbookTemplate, { reported }: Subject): Reported =>
  what === undefined ? {} : { [what]: reported[what] };

const { data = [], framework = [] } = fullReport.since ?? {};
const comparison: PlanComparison = {
  cycle: fullPlan.cycle,
  from: { asOf: '2022-02-01T09:00:00.000Z', versions: {} },
  to: { asOf: '2022-03-01T09:00:00.000Z', versions: {} },
  changes: [...data, ...framework],
};

/** All that a plan and a report can have: see `fullPlan`. */
export const fullSubject: Subject = { plan: fullPlan, reported: { finance: fullReport, comparison } };

/** A plan and a report of which nothing is to be said. */
export const emptySubject: Subject = {
  plan: emptyPlan,
  reported: { finance: emptyReport, comparison: { ...comparison, from: { asOf: '', versions: {} }, changes: [] } },
};

/** Nothing changed since the former report. */
export const unchangedSubject: Subject = {
  ...emptySubject,
  reported: { ...emptySubject.reported, finance: unchangedReport },
};

/** A plan, and what the product itself reports of it. */
export const subjectOf = (plan: Plan): Subject => ({
  plan,
  reported: { ...emptySubject.reported, finance: { stamp: fullReport.stamp, figures: figuresOf(plan) } },
});
