import { frameworkIncomplete } from '../../../../shared/validate/rules/framework-incomplete.ts';
import { describeRule } from '../describe-rule.ts';
import { framework } from '../known-framework.ts';

describeRule(frameworkIncomplete, {
  passes: [
    ['goals, programmes and sections are there', framework()],
    ['no alias and no alignment is there yet', framework({ aliases: [], alignment: [] })],
  ],
  breaks: [
    ['the goals are gone', framework({ goals: [] }), ['goals!A1'], '«الأهداف الاستراتيجية»'],
    [
      'nothing is left',
      framework({ goals: [], programmes: [], sections: [] }),
      ['goals!A1', 'programmes!A1', 'sections!A1'],
    ],
  ],
});
