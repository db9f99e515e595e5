import { activityWithoutProgramme } from '../../../../shared/validate/rules/activity-without-programme.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

describeRule(activityWithoutProgramme, {
  passes: [
    ['the programme stands in the activity’s row', department([activity({ row: 5, programme: diplomatic })])],
    ['the programme is written above', department([activity({ row: 6, programme: { ...diplomatic, from: 5 } })])],
    [
      'a name stands there that nobody knows: that is another finding',
      department([activity({ row: 5, programme: { written: 'برنامج آخر' } })]),
    ],
  ],
  breaks: [
    [
      'no programme is written, here or above',
      department([activity({ row: 5 })]),
      ['plan!I5'],
      'نشاط واحد من دون برنامج',
    ],
    [
      'the first programme cell stands further down',
      department([activity({ row: 3 }), activity({ row: 4 }), activity({ row: 5, programme: diplomatic })]),
      ['plan!I3', 'plan!I4'],
      'نشاطان من دون برنامج',
    ],
  ],
});
