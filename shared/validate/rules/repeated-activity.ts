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
    const alike = Map.groupBy(activities, ({ sectionId, activity }) => `${sectionId}|${folded(activity)}`);
    for (const group of alike.values()) {
      if (group.length < 2) continue;
      const text = group[0]?.activity.value ?? '';
      for (const activity of group) yield { ...inActivity(activity, 'activity'), values: { activity: text } };
    }
  },
});
