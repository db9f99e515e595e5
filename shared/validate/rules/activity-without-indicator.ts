import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Nothing says how the activity is measured. */
export const activityWithoutIndicator = defineRule({
  code: 'activity-without-indicator',
  scope: 'department',
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لا يوجد مؤشر قياس. عدد الأنشطة المعنية: {count}. يُرجى كتابة ما يُقاس به تنفيذ النشاط، مثل: «عدد الاتفاقيات الموقعة».',
    en: 'There is no indicator. Activities concerned: {count}. Please write what progress is measured by, e.g. “number of agreements signed”.',
  },
  source: 'Sector strategy 2021-2023: each activity is measured by an indicator',
  *check({ activities }) {
    for (const activity of activities) {
      if (activity.indicators.length === 0) yield { ...inActivity(activity, 'indicator'), values: {} };
    }
  },
});
