import { folded } from '../../schema/folded.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** The same activity stands more than once in a section; across sections (regions) that is legitimate. */
export const repeatedActivity = defineRule({
  code: 'repeated-activity',
  scope: 'department',
  reads: ['section', 'activity'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'ورد النشاط {activity} {times} في الجدول: {cells}. إن كان نشاطًا واحدًا فيُرجى الإبقاء على صف واحد؛ وإلا فيُرجى توضيح الفرق في النص.',
    en: 'The activity {activity} appears {times}: {cells}. If it is one activity, please keep one row; otherwise please make the difference clear.',
  },
  source: 'Sector strategy 2021-2023, executive plan: one row for each activity of a section',
  *check({ activities }) {
    for (const alike of Map.groupBy(activities, ({ activity }) => folded(activity)).values()) {
      if (alike.length < 2) continue;
      for (const [first, ...others] of Map.groupBy(alike, ({ sectionId }) => sectionId).values()) {
        if (!first || others.length === 0) continue;
        const values = { activity: first.activity.value };
        for (const activity of [first, ...others]) yield { ...inActivity(activity, 'activity'), values };
      }
    }
  },
});
