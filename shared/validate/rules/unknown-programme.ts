import { knownNames } from '../../language/known-names.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A name in the programme column is not one of the plan's budget programmes, nor a confirmed alias. */
export const unknownProgramme = defineRule({
  code: 'unknown-programme',
  scope: 'department',
  reads: ['programme'],
  severity: 'error',
  tells: 'department',
  message: {
    ar: '{value} ليس من برامج الموازنة المدرجة في هذه الخطة. [لعل المقصود {suggestion}. ]يُرجى اختيار البرنامج من القائمة[: {options}].',
    en: '{value} is not one of this plan’s budget programmes. [Perhaps {suggestion} is meant. ]Please choose from the list[: {options}].',
  },
  source: 'Framework, tab of budget programmes: a closed list',
  *check({ activities, framework }) {
    const options = framework.programmes.map(({ name }) => name);
    const { suggest } = knownNames(framework.programmes);
    for (const activity of activities) {
      const { programme } = activity;
      if (!programme || programme.resolvedId !== undefined) continue;
      const suggestion = suggest(programme.value) ?? '';
      yield { ...inActivity(activity, 'programme'), values: { value: programme.value, suggestion, options } };
    }
  },
});
