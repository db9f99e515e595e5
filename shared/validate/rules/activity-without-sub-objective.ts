import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** An activity stands under no sub-objective, though its section's table has that column. */
export const activityWithoutSubObjective = defineRule({
  code: 'activity-without-sub-objective',
  scope: 'department',
  reads: ['section', 'subObjective'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: '{activities} من دون هدف فرعي. يُرجى كتابة الهدف الفرعي في أول صف من صفوفه.',
    en: '{activities} without a sub-objective. Please write the sub-objective in the first of its rows.',
  },
  source: 'Sector strategy 2021-2023, executive plan: activities are grouped by sub-objective',
  *check({ activities, sections }) {
    const grouping = new Set(sections.filter(({ columns }) => columns.includes('subObjective')).map(({ id }) => id));
    for (const activity of activities) {
      if (!activity.subObjective && grouping.has(activity.sectionId)) {
        yield { ...inActivity(activity, 'subObjective'), values: {} };
      }
    }
  },
});
