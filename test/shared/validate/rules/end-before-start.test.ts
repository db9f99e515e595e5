import { endBeforeStart } from '../../../../shared/validate/rules/end-before-start.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

const dated = (figures: { readonly startOn?: string; readonly endOn?: string }) =>
  department([activity({ row: 5, figures })]);

describeRule(endBeforeStart, {
  passes: [
    ['no date is written', dated({})],
    ['only the end is written', dated({ endOn: '1/1/2022' })],
    ['only the start is written', dated({ startOn: '1/1/2022' })],
    ['the activity takes one day', dated({ startOn: '15/3/2022', endOn: '15/3/2022' })],
    ['the day of the end is smaller, its month is not', dated({ startOn: '28/2/2022', endOn: '1/3/2022' })],
  ],
  breaks: [
    [
      'the activity ends the day before it begins',
      dated({ startOn: '1/3/2022', endOn: '28/2/2022' }),
      [`plan!${address('endOn', 5)}`],
      'تاريخ الانتهاء «28/02/2022» يسبق تاريخ البدء «01/03/2022»',
    ],
    [
      'the year of the end is a slip',
      dated({ startOn: '15/3/2022', endOn: '15/9/2021' }),
      [`plan!${address('endOn', 5)}`],
    ],
  ],
});
