import { programmeWithoutActivity } from '../../../../shared/validate/rules/programme-without-activity.ts';
import { describeRule } from '../describe-rule.ts';
import { administrative, consular, diplomatic } from '../known-framework.ts';
import { type ActivityWords, activity, wholePlan } from '../subjects.ts';

const planOf = (...departments: readonly (readonly ActivityWords[])[]) =>
  wholePlan(departments.map((words) => words.map(activity)));

describeRule(programmeWithoutActivity, {
  passes: [
    [
      'each programme has an activity in some department',
      planOf(
        [
          { row: 3, programme: diplomatic },
          { row: 4, programme: consular },
        ],
        [{ row: 3, programme: administrative }],
      ),
    ],
    ['no department has an activity in force yet', planOf([], [])],
  ],
  breaks: [
    [
      'nobody names one of them',
      planOf([{ row: 3, programme: diplomatic }], [{ row: 3, programme: consular }]),
      ['programmes!B5'],
      '«البرنامج الاداري»',
    ],
    ['activities name none at all', planOf([{ row: 3 }]), ['programmes!B3', 'programmes!B4', 'programmes!B5']],
  ],
});
