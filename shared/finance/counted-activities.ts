import type { Activity } from '../plan/activity.ts';
import type { Framework, Section } from '../plan/framework.ts';
import type { DepartmentPlan, Plan } from '../plan/plan.ts';

/** One activity of the plan in its place among departments, goals and programmes. */
export interface CountedActivity {
  readonly department: DepartmentPlan;
  readonly activity: Activity;
  /** Absent where the framework does not know it; here as in its neighbours. */
  readonly section: Section | undefined;
  readonly goal: number | undefined;
  readonly programmeId: string | undefined;
}

/** Every activity of the versions in force, once, in the order of the departments and their sheets. */
export function countedActivities({ framework, departments }: Plan): CountedActivity[] {
  const sections = new Map(framework.sections.map((section) => [section.id, section]));
  const goals = new Set(framework.goals.map(({ number }) => number));
  const programmes = new Set(framework.programmes.map(({ id }) => id));
  return departments.flatMap((department) =>
    department.activities.map((activity) => {
      const section = sections.get(activity.sectionId);
      return {
        ...{ department, activity, section },
        goal: knownIn(goals, section?.goal),
        programmeId: knownIn(programmes, activity.programme?.resolvedId),
      };
    }),
  );
}

const knownIn = <Value>(known: ReadonlySet<Value>, value: Value | undefined): Value | undefined =>
  value !== undefined && known.has(value) ? value : undefined;

/** Whether a goal's alignment table lists a programme; nothing is listed of what nobody knows. */
export function listingOf({ alignment }: Framework): (goal?: number, programmeId?: string) => boolean {
  const listed = new Set(alignment.map(({ goal, programmeId }) => JSON.stringify([goal, programmeId ?? null])));
  return (goal, programmeId) =>
    goal !== undefined && programmeId !== undefined && listed.has(JSON.stringify([goal, programmeId]));
}
