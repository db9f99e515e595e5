import { activityWithoutIndicator } from '../../../../shared/validate/rules/activity-without-indicator.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

describeRule(activityWithoutIndicator, {
  passes: [
    ['there is no activity', department([])],
    [
      'each activity has one indicator or several',
      department([activity({ row: 5 }), activity({ row: 6, indicators: ['عدد الزيارات', 'عدد الوفود'] })]),
    ],
  ],
  breaks: [
    [
      'one activity has none: its empty cell is named',
      department([activity({ row: 5, indicators: [] })]),
      ['plan!H5'],
      'نشاط واحد من دون مؤشر قياس',
    ],
    [
      'several have none: one finding names them all',
      department([activity({ row: 5, indicators: [] }), activity({ row: 6 }), activity({ row: 9, indicators: [] })]),
      ['plan!H5', 'plan!H9'],
      'نشاطان من دون مؤشر قياس',
    ],
  ],
});
