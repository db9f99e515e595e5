import { costNegative } from '../../../../shared/validate/rules/cost-negative.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

describeRule(costNegative, {
  passes: [
    ['no cost is written', department([activity({ row: 5 })])],
    [
      'an activity takes nothing, and then something',
      department([activity({ row: 5, figures: { cost1: 0, cost2: 1250 } })]),
    ],
  ],
  breaks: [
    [
      'one of its costs is below zero',
      department([activity({ row: 5, figures: { cost1: 1250, cost2: -300 } })]),
      [`plan!${address('cost2', 5)}`],
      'التكلفة «-300» أقل من الصفر',
    ],
    [
      'it is written in another currency, and in brackets',
      department([activity({ row: 5, figures: { cost6: '(٥٠٠ دولار أمريكي)' } })]),
      [`plan!${address('cost6', 5)}`],
    ],
  ],
});
