import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** An activity names no budget programme, in its own row or above. */
export const activityWithoutProgramme = defineRule({
  code: 'activity-without-programme',
  scope: 'department',
  reads: ['programme'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: '{activities} من دون برنامج موازنة. يُرجى اختيار البرنامج من القائمة.',
    en: '{activities} without a budget programme. Please choose the programme from the list.',
  },
  source: 'Sector strategy 2021-2023: each activity is tied to a budget programme',
  *check({ activities }) {
    for (const activity of activities) {
      if (!activity.programme) yield { ...inActivity(activity, 'programme'), values: {} };
    }
  },
});
