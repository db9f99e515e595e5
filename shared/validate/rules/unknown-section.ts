import { knownNames } from '../../language/known-names.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A name in the section column is not a section to which this department contributes. */
export const unknownSection = defineRule({
  code: 'unknown-section',
  scope: 'department',
  reads: ['section'],
  severity: 'error',
  tells: 'department',
  message: {
    ar: '{value} ليس من محاور هذه الجهة. [لعل المقصود {suggestion}. ]يُرجى اختيار محور من محاورها[: {options}].',
    en: '{value} is not one of this department’s sections. [Perhaps {suggestion} is meant. ]Please choose one of its sections[: {options}].',
  },
  source: 'Framework, tab of sections: a closed list',
  *check({ activities, sections }) {
    // Of a department that no section names yet, the planning unit has to say more first: its plan waits, unplaced.
    if (sections.length === 0) return;
    const options = sections.map(({ title }) => title);
    const { suggest } = knownNames(sections.map(({ id, title }) => ({ id, name: title })));
    for (const activity of activities) {
      if (!activity.section || activity.sectionId !== '') continue;
      const { value } = activity.section;
      yield {
        ...inActivity(activity, 'section'),
        values: { value, suggestion: suggest(value) ?? '', options },
      };
    }
  },
});
