import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A department with several sections, or none, does not say to which one an activity belongs. */
export const sectionMissing = defineRule({
  code: 'section-missing',
  scope: 'department',
  reads: ['section'],
  severity: 'error',
  tells: 'department',
  message: {
    ar: '{activities} من دون محور. يُرجى كتابة المحور في أول صف من صفوفه. [محاور هذه الجهة: {options}.]',
    en: '{activities} without a section. Please write the section in the first of its rows. [This department’s sections: {options}.]',
  },
  source: 'Framework, tab of sections',
  *check({ activities, sections }) {
    const options = sections.map(({ title }) => title);
    for (const activity of activities) {
      if (!activity.section && activity.sectionId === '')
        yield { ...inActivity(activity, 'section'), values: { options } };
    }
  },
});
