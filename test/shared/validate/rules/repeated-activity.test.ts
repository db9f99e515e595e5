import { repeatedActivity } from '../../../../shared/validate/rules/repeated-activity.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

describeRule(repeatedActivity, {
  passes: [
    ['all activities differ', department([activity({ row: 5 }), activity({ row: 6 })])],
    [
      'one activity stands in two sections: regions repeat each other',
      department([
        activity({ row: 5, text: 'عقد لقاءات', sectionId: 'europe' }),
        activity({ row: 6, text: 'عقد لقاءات', sectionId: 'africa' }),
      ]),
    ],
  ],
  breaks: [
    [
      'one activity stands twice under two spellings',
      department([
        activity({ row: 5, text: 'متابعة عمل الأونروا' }),
        activity({ row: 6 }),
        activity({ row: 9, text: 'متابعة عمل الاونروا' }),
      ]),
      ['plan!G5', 'plan!G9'],
      'ورد النشاط «متابعة عمل الأونروا» مرتين في الجدول: «G5»، «G9»',
    ],
    [
      'one stands three times',
      department([5, 6, 7].map((row) => activity({ row, text: 'عقد لقاءات' }))),
      ['plan!G5', 'plan!G6', 'plan!G7'],
      '3 مرات',
    ],
  ],
});
