import { goalTextDiffers } from '../../../../shared/validate/rules/goal-text-differs.ts';
import { describeRule } from '../describe-rule.ts';
import { goal, section } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

const goals = [
  {
    ...goal(1, 'تعزيز المكانة الدولية'),
    wordings: [{ table: 'executive-plan' as const, wording: 'الهدف الاستراتيجي الأول: تعزيز مكانة الدولة.' }],
  },
];
const written = (...texts: readonly string[]) =>
  department(
    texts.map((text, index) => activity({ row: index + 5, goalText: { written: text } })),
    { goals },
  );

describeRule(goalTextDiffers, {
  passes: [
    ['nothing is written there', department([activity({ row: 5 })], { goals })],
    ['it is the goal’s title', written('تعزيز المكانه الدوليه.')],
    ['it is the title behind its number', written('الهدف (1): تعزيز المكانة الدولية')],
    ['it is what some table prints', written('تعزيز مكانة الدولة')],
    [
      'nobody knows which section it is',
      department([activity({ row: 5, sectionId: '', goalText: { written: 'هدف آخر' } })], { goals }),
    ],
    [
      'nobody knows the section’s goal: that is another finding',
      department([activity({ row: 5, goalText: { written: 'هدف آخر' } })], { goals, sections: [section({ goal: 9 })] }),
    ],
  ],
  breaks: [
    [
      'it is another text, over several activities',
      department(
        [
          activity({ row: 5, goalText: { written: 'تطوير العلاقات' } }),
          activity({ row: 6, goalText: { written: 'تطوير العلاقات', from: 5 } }),
        ],
        { goals },
      ),
      ['plan!E5', 'plan!E6'],
      'كُتب «تطوير العلاقات» في عمود الهدف الاستراتيجي، وليس هذا من صيغ عنوان الهدف (1): «تعزيز المكانة الدولية». عدد الأنشطة: 2',
    ],
    ['they are two other texts', written('تطوير العلاقات', 'هدف آخر'), ['plan!E5', 'plan!E6']],
  ],
});
