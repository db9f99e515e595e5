import { costOutsideSchedule } from '../../../../shared/validate/rules/cost-outside-schedule.ts';
import { describeRule } from '../describe-rule.ts';
import { type ActivityWords, activity, address, department } from '../subjects.ts';

const years = [2021, 2022, 2023];
const dates = { startOn: '15/3/2022', endOn: '1/2/2023' };
const planned = (figures: ActivityWords['figures'] = {}) => activity({ row: 5, figures });

describeRule(costOutsideSchedule, {
  passes: [
    ['nothing is written', department([planned()], { years })],
    ['the years are costed in which it runs', department([planned({ ...dates, cost2: 5, cost3: 5 })], { years })],
    ['it takes nothing in the others', department([planned({ ...dates, cost1: 0, cost2: 5 })], { years })],
    ['nobody says when it ends', department([planned({ startOn: '15/3/2022', cost1: 5 })], { years })],
    ['nobody says when it begins', department([planned({ endOn: '15/3/2022', cost3: 5 })], { years })],
    ['nobody says which years the plan covers', department([planned({ ...dates, cost1: 5 })])],
    ['the cycle has no such year: that is another finding', department([planned({ ...dates, cost4: 5 })], { years })],
    [
      'it ends before it begins: that is another finding',
      department([planned({ startOn: '1/3/2022', endOn: '1/2/2022', cost1: 5 })], { years }),
    ],
  ],
  breaks: [
    [
      'it costs something before it begins',
      department([planned({ ...dates, cost1: 5 })], { years }),
      [`plan!${address('cost1', 5)}`],
      'كُتبت تكلفة لسنة 2021، وتاريخا النشاط من «15/03/2022» إلى «01/02/2023»',
    ],
    [
      'it costs something after its end',
      department([planned({ startOn: '1/2/2021', endOn: '1/9/2021', cost1: 7, cost2: 5, cost3: 5 })], { years }),
      [`plan!${address('cost2', 5)}`, `plan!${address('cost3', 5)}`],
    ],
  ],
});
