import { sections } from '../../../templates/sheets/framework/sections.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A section names a contributor that is no registered department. */
export const unknownContributor = defineRule({
  code: 'unknown-contributor',
  scope: 'framework',
  reads: ['sections'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: '{value} ليست من الجهات المسجلة. يُرجى كتابة اسم الجهة كما سُجّلت، جهة في كل سطر.',
    en: '{value} is not a registered department. Please write the department’s registered name, one a line.',
  },
  source: 'Departments as the administrator registered them',
  *check({ sections: all }) {
    for (const { unknownContributors, at } of all) {
      for (const value of unknownContributors)
        yield { ...inFramework(sections.id, at.contributors, 'contributors'), values: { value } };
    }
  },
});
