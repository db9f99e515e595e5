import { sectionMissing } from '../../../../shared/validate/rules/section-missing.ts';
import { describeRule } from '../describe-rule.ts';
import { section } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

const two = { sections: [section({ id: 'europe', title: 'أوروبا' }), section({ id: 'africa', title: 'إفريقيا' })] };

describeRule(sectionMissing, {
  passes: [
    ['the activity has a section', department([activity({ row: 5, section: {} })])],
    ['the department has one section only, so nobody need write it', department([activity({ row: 5 })])],
    [
      'a section is written that nobody knows: that is another finding',
      department([activity({ row: 5, sectionId: '', section: { written: 'آسيا' } })]),
    ],
  ],
  breaks: [
    [
      'a department of two sections writes none',
      department([activity({ row: 5, sectionId: '' }), activity({ row: 6, sectionId: '' })], two),
      ['plan!C5', 'plan!C6'],
      'محاور هذه الجهة: «أوروبا»، «إفريقيا»',
    ],
    [
      'the department contributes to no section',
      department([activity({ row: 5, sectionId: '' })], { sections: [] }),
      ['plan!C5'],
    ],
  ],
});
