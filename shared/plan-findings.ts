import type { DepartmentFindings, Messages } from './finance/misalignments.ts';
import type { Finding } from './findings/finding.ts';
import { dayAt } from './language/start-of-day.ts';
import type { Activity } from './plan/activity.ts';
import type { Framework } from './plan/framework.ts';
import { frameworkId } from './plan/framework-id.ts';
import type { Plan } from './plan/plan.ts';
import { evaluateDepartment, evaluateFramework, evaluatePlan, type ReadingFaults } from './validate/evaluate.ts';
import { sectionsOf } from './validate/place-activities.ts';
import { rules } from './validate/rules.ts';
import { waive } from './validate/waive.ts';

// A version in force has been read without a fault, and what vanished before it was settled when it was accepted.
const nothingRead: ReadingFaults = { breaches: [], understood: [], faults: [] };

/** The words of every rule by its code, values not yet put in. */
export const ruleMessages: Messages = new Map(
  Object.values(rules).flatMap((all) => all.map(({ code, message }) => [code, message])),
);

/**
 * What today's rules find in the versions in force, on the plan's day: of each department, and under the framework's id of
 * the framework and of all together. What waivers cover on that day is set aside.
 */
export function planFindingsOf(plan: Plan): DepartmentFindings[] {
  const { framework, departments } = plan;
  const waivers = framework.waivers ?? [];
  const on = dayAt(new Date(plan.asOf), plan.timeZone);
  const setAside = (findings: readonly Finding[], department: string, activities: readonly Activity[]) => ({
    ...{ department, findings: waive(findings, waivers, department, activities, on) },
  });
  const ofFramework = [...evaluateFramework(framework, nothingRead), ...evaluatePlan(plan)];
  return [
    ...departments.map(({ id, version, activities }) =>
      setAside(findingsOfDepartment(id, version, activities, framework), id, activities),
    ),
    setAside(ofFramework, frameworkId, []),
  ];
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
