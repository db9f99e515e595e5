import { costOutsideCycle } from '../../../../shared/validate/rules/cost-outside-cycle.ts';
import { describeRule } from '../describe-rule.ts';
import { type ActivityWords, activity, address, department, indicator, measuredBy } from '../subjects.ts';

const years = [2021, 2022, 2023];
const costed = (figures: ActivityWords['figures'] = {}) => activity({ row: 5, figures });

describeRule(costOutsideCycle, {
  passes: [
    ['nothing is written', department([costed()], { years })],
    ['the years of the cycle are costed', department([costed({ cost1: 1, cost3: 5 })], { years })],
    ['they have targets', department([measuredBy(indicator(5, { target1: 1, target3: 5 }))], { years })],
    ['nobody says which years the plan covers', department([costed({ cost6: 5 })])],
  ],
  breaks: [
    [
      'a fourth year of three is costed',
      department([costed({ cost3: 1, cost4: 5 })], { years }),
      [`plan!${address('cost4', 5)}`],
      'عمود «تكلفة السنة الرابعة (دينار أردني)» خارج سنوات الخطة «2021-2023»',
    ],
    [
      'a second indicator has targets beyond the cycle, in its own row',
      department([measuredBy(indicator(5, { target3: 1 }), indicator(6, { target4: 1, target6: 5 }))], { years }),
      [`plan!${address('target4', 6)}`, `plan!${address('target6', 6)}`],
      'عمود «مستهدف السنة الرابعة»',
    ],
    [
      'the cycle has one year',
      department([costed({ cost2: 5 })], { years: [2022] }),
      [`plan!${address('cost2', 5)}`],
      'خارج سنوات الخطة «2022»',
    ],
  ],
});
