import type { Activity } from '../plan/activity.ts';
import type { Section } from '../plan/framework.ts';
import type { DepartmentPlan, Plan } from '../plan/plan.ts';

/** One department's activities of a section. */
export interface Contribution {
  readonly department: DepartmentPlan;
  readonly activities: readonly Activity[];
}

const sorted = new WeakMap<DepartmentPlan, ReadonlyMap<string | undefined, readonly Activity[]>>();

const sortOut = ({ activities }: DepartmentPlan): ReadonlyMap<string | undefined, readonly Activity[]> => {
  const bySection = new Map<string | undefined, Activity[]>();
  for (const activity of activities) {
    const known = bySection.get(activity.sectionId);
    if (known) known.push(activity);
    else bySection.set(activity.sectionId, [activity]);
  }
  return bySection;
};

/** A department's activities of a section; sorted out once, for a plan has many sections. */
const activitiesOf = (department: DepartmentPlan, sectionId: string): readonly Activity[] => {
  const bySection = sorted.get(department) ?? sortOut(department);
  sorted.set(department, bySection);
  return bySection.get(sectionId) ?? [];
};

/** What the departments contribute to a section, in the order that the framework gives. */
export const contributionsTo = ({ id, contributors }: Section, plan: Plan): Contribution[] => {
  const byId = new Map(plan.departments.map((department) => [department.id, department]));
  return contributors.flatMap((contributor) => {
    const department = byId.get(contributor);
    return department ? [{ department, activities: activitiesOf(department, id) }] : [];
  });
};

/** The names of a section's contributors whose plan is not here, unknown departments' too. */
export const missingFrom = ({ contributors, unknownContributors }: Section, plan: Plan): string[] => {
  const present = new Set(plan.departments.map(({ id }) => id));
  const names = new Map(plan.missing.map(({ id, name }) => [id, name]));
  const missing = contributors.filter((id) => !present.has(id)).map((id) => names.get(id) ?? id);
  return [...new Set([...missing, ...unknownContributors])];
};
