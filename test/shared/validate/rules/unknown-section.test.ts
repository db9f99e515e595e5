import { unknownSection } from '../../../../shared/validate/rules/unknown-section.ts';
import { describeRule } from '../describe-rule.ts';
import { section } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

const sections = [
  section({ id: 'europe', title: 'العلاقات مع أوروبا' }),
  section({ id: 'others', title: 'محور آخر', contributors: ['embassy'] }),
];
const named = (written: string) =>
  department([activity({ row: 5, sectionId: '', section: { written } })], { sections });

describeRule(unknownSection, {
  passes: [
    [
      'the section is the department’s own',
      department([activity({ row: 5, sectionId: 'europe', section: { written: 'العلاقات مع أوروبا' } })], { sections }),
    ],
    [
      'no section names the department yet: the planning unit has to, first',
      department([activity({ row: 5, sectionId: '', section: { written: 'أوروبا' } })], { sections: [] }),
    ],
    ['no section is written: that is another finding', department([activity({ row: 5, sectionId: '' })], { sections })],
  ],
  breaks: [
    [
      'a section is misspelt: it is suggested',
      named('العلاقات مع اوربا'),
      ['plan!C5'],
      'لعل المقصود «العلاقات مع أوروبا».',
    ],
    ['a section belongs to others', named('محور آخر'), ['plan!C5'], 'محاورها: «العلاقات مع أوروبا».'],
  ],
});
