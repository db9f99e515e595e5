import type { DepartmentFindings } from './finance/misalignments.ts';
import type { Finding } from './findings/finding.ts';
import { dayAt } from './language/start-of-day.ts';
import type { Activity } from './plan/activity.ts';
import type { Framework } from './plan/framework.ts';
import { frameworkId } from './plan/framework-id.ts';
import type { Plan } from './plan/plan.ts';
import { planOf, versionsAsOf } from './plan-as-of.ts';
import type { ReportPorts } from './ports/ports.ts';
import { evaluateDepartment, evaluateFramework, evaluatePlan, type ReadingFaults } from './validate/evaluate.ts';
import { sectionsOf } from './validate/place-activities.ts';
import { waive, waiveInPlan } from './validate/waive.ts';

// A version in force has been read without a fault, and what vanished before it was settled when it was accepted.
const nothingRead: ReadingFaults = { breaches: [], understood: [], faults: [] };

/**
 * What today's rules find in the versions in force, on the plan's day: of each department, and under the framework's id of
 * the framework and of all together. What waivers cover on that day is set aside.
 */
export function planFindingsOf(plan: Plan): DepartmentFindings[] {
  const { framework, departments } = plan;
  const waivers = framework.waivers ?? [];
  const on = dayAt(new Date(plan.asOf), plan.timeZone);
  const ofFramework = [...evaluateFramework(framework, nothingRead), ...evaluatePlan(plan)];
  return [
    ...departments.map(({ id, version, activities }) => ({
      department: id,
      findings: waive(findingsOfDepartment(id, version, activities, framework), waivers, id, activities, on),
    })),
    { department: frameworkId, findings: waiveInPlan(ofFramework, plan, on) },
  ];
}

/** What only the whole plan shows as it is now: no department can see it alone, nor mend it. */
export async function planFindings(
  { store, now }: Pick<ReportPorts, 'store' | 'now'>,
  cycle: string,
): Promise<Finding[]> {
  const versions = await versionsAsOf(store, cycle, now());
  if (!versions) return [];
  const plan = await planOf(store, versions);
  return waiveInPlan(evaluatePlan(plan), plan, dayAt(now(), versions.timeZone));
}

const findingsOfDepartment = (
  id: string,
  versionInForce: number,
  activities: readonly Activity[],
  framework: Framework,
): Finding[] =>
  evaluateDepartment(
    {
      ...{ activities, framework, versionInForce, sections: sectionsOf(id, framework) },
      vanished: { activities: 0, of: activities.length, wholeSection: false },
      removal: undefined,
      copies: new Map(),
    },
    nothingRead,
  );
