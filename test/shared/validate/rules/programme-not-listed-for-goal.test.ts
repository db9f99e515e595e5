import { programmeNotListedForGoal } from '../../../../shared/validate/rules/programme-not-listed-for-goal.ts';
import { describeRule } from '../describe-rule.ts';
import { consular, diplomatic, line, section } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

describeRule(programmeNotListedForGoal, {
  passes: [
    ['its programme is listed for its goal', department([activity({ row: 5, programme: diplomatic })])],
    [
      'its programme is one of several that are listed',
      department([activity({ row: 5, programme: consular })], {
        alignment: [line(3, 1, diplomatic), line(4, 1, consular)],
      }),
    ],
    ['it names no programme yet', department([activity({ row: 5 })])],
    [
      'it names a programme that nobody knows',
      department([activity({ row: 5, programme: { written: 'برنامج آخر' } })]),
    ],
    [
      'its goal has no alignment at all',
      department([activity({ row: 5, programme: diplomatic })], { sections: [section({ goal: 2 })] }),
    ],
    ['its section is not known', department([activity({ row: 5, sectionId: '', programme: consular })])],
  ],
  breaks: [
    [
      'its programme belongs to another goal',
      department([activity({ row: 5, programme: consular })]),
      ['plan!I5'],
      'نشاط واحد على «البرنامج القنصلي»، وهذا البرنامج غير مدرج للهدف (1). البرامج المدرجة: «برنامج العمل الدبلوماسي والتعاون الدولي»',
    ],
    [
      'several activities inherit it from one cell',
      department([5, 6, 7].map((row) => activity({ row, programme: { ...consular, from: 5 } }))),
      ['plan!I5', 'plan!I6', 'plan!I7'],
      '3 أنشطة على',
    ],
  ],
});
