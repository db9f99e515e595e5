import type { Activity } from '../plan/activity.ts';
import type { Section } from '../plan/framework.ts';
import type { DepartmentPlan, Plan } from '../plan/plan.ts';

/** One department's activities of a section. */
export interface Contribution {
  readonly department: DepartmentPlan;
  readonly activities: readonly Activity[];
}

/**
 * What the departments contribute to a section: its contributors in their order, then any other department
 * that wrote activities for it, for an activity is printed even where the framework does not expect it.
 */
export const contributionsTo = (section: Section, plan: Plan): Contribution[] => {
  const byId = new Map(plan.departments.map((department) => [department.id, department]));
  const ids = new Set([...section.contributors, ...byId.keys()]);
  return [...ids].flatMap((id) => {
    const department = byId.get(id);
    const activities = department?.activities.filter(({ sectionId }) => sectionId === section.id) ?? [];
    const takesPart = activities.length > 0 || section.contributors.includes(id);
    return department && takesPart ? [{ department, activities }] : [];
  });
};

/** The names of a section's contributors whose plan is not here, unknown departments' too. */
export const missingFrom = ({ contributors, unknownContributors }: Section, plan: Plan): string[] => {
  const present = new Set(plan.departments.map(({ id }) => id));
  const names = new Map(plan.missing.map(({ id, name }) => [id, name]));
  const missing = contributors.filter((id) => !present.has(id)).map((id) => names.get(id) ?? id);
  return [...new Set([...missing, ...unknownContributors])];
};
