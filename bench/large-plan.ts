import type { Activity } from '../shared/plan/activity.ts';
import type { Plan } from '../shared/plan/plan.ts';
import type { Cell } from '../shared/schema/cell.ts';

const numbered = (cell: Cell, copy: number): Cell => ({
  ...cell,
  written: `${cell.written} (${copy})`,
  value: `${cell.value} (${copy})`,
});

/** One more of an activity, with texts of its own: what is repeated to the letter costs next to nothing to compress. */
const copyOf = (activity: Activity, copy: number): Activity => ({
  ...activity,
  id: `${activity.id}-${copy}`,
  activity: numbered(activity.activity, copy),
  indicators: activity.indicators.map((indicator) => ({
    ...indicator,
    id: `${indicator.id}-${copy}`,
    text: numbered(indicator.text, copy),
  })),
});

/** A plan whose departments repeat their activities until it has as many as asked for. */
export function largePlan(plan: Plan, activities: number): Plan {
  const total = plan.departments.reduce((sum, department) => sum + department.activities.length, 0);
  const copies = Math.floor(activities / total);
  let rest = activities % total;
  const departments = plan.departments.map((department) => {
    const own = department.activities;
    const whole = Array.from({ length: copies }, (_, copy) => own.map((activity) => copyOf(activity, copy + 1)));
    const last = own.slice(0, rest).map((activity) => copyOf(activity, copies + 1));
    rest = Math.max(0, rest - own.length);
    return { ...department, activities: [...whole.flat(), ...last] };
  });
  return { ...plan, departments };
}
