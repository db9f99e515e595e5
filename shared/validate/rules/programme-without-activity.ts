import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A budget programme is named by no activity of any version in force. */
export const programmeWithoutActivity = defineRule({
  code: 'programme-without-activity',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'لا يوجد أي نشاط على {programme} في النسخ السارية. يُرجى مراجعة برامج الأنشطة أو قائمة البرامج.',
    en: 'No activity of any version in force is on {programme}. Please review the activities’ programmes or the list of programmes.',
  },
  source: 'Sector strategy 2021-2023: the administrative programme is named by no activity',
  *check({ framework, departments }) {
    const used = new Set(
      departments.flatMap(({ activities }) => activities.map(({ programme }) => programme?.resolvedId)),
    );
    // Before the first activity is in force this would be said of every programme, and mean nothing.
    if (departments.every(({ activities }) => activities.length === 0)) return;
    for (const { id, name, at } of framework.programmes) {
      if (!used.has(id)) yield { ...inFramework(programmes.id, at.name, 'name'), values: { programme: name } };
    }
  },
});
