import { unknownProgramme } from '../../../../shared/validate/rules/unknown-programme.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

describeRule(unknownProgramme, {
  passes: [
    ['the programme is known', department([activity({ row: 5, programme: diplomatic })])],
    [
      'it is known by an alias',
      department([
        activity({ row: 5, programme: { written: 'برنامج الدبلوماسية', resolvedId: 'diplomatic', via: 'alias' } }),
      ]),
    ],
    ['none is named', department([activity({ row: 5 })])],
  ],
  breaks: [
    [
      'a name is near to a programme’s: it is suggested',
      department([activity({ row: 5, programme: { written: 'البرنامج القنصي' } })]),
      ['plan!I5'],
      'لعل المقصود «البرنامج القنصلي».',
    ],
    [
      'a name is far from all: the list is given, nothing is suggested',
      department([activity({ row: 5, programme: { written: 'الشؤون القانونية' } })]),
      ['plan!I5'],
      'في هذه الخطة. يُرجى اختيار البرنامج من القائمة: «برنامج',
    ],
    [
      'one wrong cell holds for the activity below',
      department([
        activity({ row: 5, programme: { written: 'برنامج آخر' } }),
        activity({ row: 6, programme: { written: 'برنامج آخر', from: 5 } }),
      ]),
      ['plan!I5', 'plan!I6'],
    ],
    [
      'the framework has no programme yet',
      department([activity({ row: 5, programme: { written: 'برنامج آخر' } })], { programmes: [] }),
      ['plan!I5'],
    ],
  ],
});
