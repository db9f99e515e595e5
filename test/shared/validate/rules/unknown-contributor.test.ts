import { unknownContributor } from '../../../../shared/validate/rules/unknown-contributor.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, section } from '../known-framework.ts';

describeRule(unknownContributor, {
  passes: [
    ['every contributor is a department', framework()],
    ['a section names no contributor', framework({ sections: [section({ contributors: [] })] })],
  ],
  breaks: [
    [
      'a name is no department’s',
      framework({ sections: [section({ unknownContributors: ['سفارة القمر'] })] }),
      ['sections!H3'],
      '«سفارة القمر» ليست من الجهات المسجلة',
    ],
    [
      'two names of one section are no department’s',
      framework({ sections: [section({ unknownContributors: ['سفارة القمر', 'سفارة المريخ'] })] }),
      ['sections!H3', 'sections!H3'],
    ],
  ],
});
