import { waiverUnusable } from '../../../../shared/validate/rules/waiver-unusable.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, waiver } from '../known-framework.ts';

const withWaiver = (...changes: readonly Parameters<typeof waiver>[0][]) =>
  framework({ waivers: changes.map((each) => waiver(each)) });

describeRule(waiverUnusable, {
  passes: [
    ['there is none', framework()],
    ['it is of one department', withWaiver({})],
    ['it is of all of them', withWaiver({ department: '', departmentId: undefined })],
    ['it holds at once', withWaiver({ from: '' })],
    ['it holds for a single day', withWaiver({ from: '2022-03-31' })],
    ['it is of one department, as each activity without a budget is', withWaiver({ code: 'cost-without-budget' })],
    [
      'what it is of is found in the whole plan, and it names neither department nor activity',
      withWaiver({ code: 'cost-over-budget', department: '', departmentId: undefined }),
    ],
    ['nobody says why: somebody answers for it all the same', withWaiver({ reason: '' })],
  ],
  breaks: [
    [
      'its code is misspelt',
      withWaiver({ code: 'repeated-activty' }),
      ['waivers!A3'],
      '«repeated-activty» ليس رمز ملاحظة يجوز استثناؤها. لعل المقصود «repeated-activity». يُرجى تصحيح الخلية',
    ],
    [
      'its code is that of an error',
      withWaiver({ code: 'unknown-programme' }),
      ['waivers!A3'],
      'هذا الاستثناء لا يسري. «unknown-programme» ليس رمز ملاحظة يجوز استثناؤها. يُرجى',
    ],
    ['it has no code', withWaiver({ code: '' }), ['waivers!A3'], 'ينقصه «رمز الملاحظة»'],
    [
      'its department is not registered',
      withWaiver({ department: 'قطاع الشؤون الاوربية', departmentId: undefined, suggestion: 'قطاع الشؤون الأوروبية' }),
      ['waivers!B3'],
      '«قطاع الشؤون الاوربية» ليست من الجهات المسجلة. لعل المقصود «قطاع الشؤون الأوروبية»',
    ],
    ['nobody answers for it', withWaiver({ by: '' }), ['waivers!E3'], 'ينقصه «أقرّ الاستثناء»'],
    ['it never ends', withWaiver({ until: '' }), ['waivers!G3'], 'ينقصه «يسري حتى»'],
    [
      'it ends before it begins',
      withWaiver({ from: '2022-04-01' }),
      ['waivers!G3'],
      'ينتهي في «31/03/2022» قبل أن يبدأ في «01/04/2022»',
    ],
    [
      'what it is of is found in the whole plan, and it names a department',
      withWaiver({ code: 'cost-over-budget' }),
      ['waivers!B3'],
      'الملاحظة «cost-over-budget» تخص الخطة كلها لا جهة أو نشاطًا، فتُترك خانتا الجهة والنشاط فارغتين. يُرجى',
    ],
    [
      'what it is of is found in the framework, and it names an activity',
      withWaiver({ code: 'goal-without-alignment', department: '', departmentId: undefined, activity: 'عقد لقاءات' }),
      ['waivers!A3'],
    ],
    ['several things are missing', withWaiver({ by: '', until: '' }), ['waivers!E3', 'waivers!G3']],
  ],
});
