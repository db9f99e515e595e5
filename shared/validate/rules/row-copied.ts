import { placeOf } from '../../schema/a1.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A row was copied into another section and still says the same; within a section that is a repeated activity. */
export const rowCopied = defineRule({
  code: 'row-copied',
  scope: 'department',
  reads: ['section', 'activity'],
  severity: 'remark',
  tells: 'department',
  heuristic: true,
  message: {
    ar: 'يبدو أن صف النشاط {activity} منسوخ من الصف {row}، فعددناه نشاطًا جديدًا. إن كان المقصود نقله فيُرجى حذف أحد الصفين؛ وإلا فلا حاجة إلى أي إجراء.',
    en: 'The row of the activity {activity} seems copied from row {row}; we took it as a new activity. If you meant to move it, please delete one; otherwise nothing to do.',
  },
  source: 'Two rows carry one hidden identity: the better match keeps it',
  *check({ activities, copies }) {
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    for (const activity of activities) {
      const original = byId.get(copies.get(activity.id) ?? '');
      if (!original || original.sectionId === activity.sectionId) continue;
      const values = { activity: activity.activity.value, row: placeOf(original.activity.at).row + 1 };
      yield { ...inActivity(activity, 'activity'), values };
    }
  },
});
