import { activityWithoutSubObjective } from '../../../../shared/validate/rules/activity-without-sub-objective.ts';
import { describeRule } from '../describe-rule.ts';
import { section } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

const ungrouped = section({ id: 'ungrouped', title: 'محور بلا أهداف فرعية', columns: ['activity', 'indicators'] });

describeRule(activityWithoutSubObjective, {
  passes: [
    [
      'the sub-objective is written or inherited',
      department([activity({ row: 5, subObjective: {} }), activity({ row: 6, subObjective: { from: 5 } })]),
    ],
    [
      'the section’s table has no such column',
      department([activity({ row: 5, sectionId: 'ungrouped' })], { sections: [ungrouped] }),
    ],
    ['the section is not known: that is another finding', department([activity({ row: 5, sectionId: '' })])],
  ],
  breaks: [
    [
      'activities stand before the first sub-objective',
      department([activity({ row: 3 }), activity({ row: 4 }), activity({ row: 5, subObjective: {} })]),
      ['plan!F3', 'plan!F4'],
      'نشاطان من دون هدف فرعي',
    ],
  ],
});
