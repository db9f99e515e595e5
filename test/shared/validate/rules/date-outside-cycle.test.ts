import { dateOutsideCycle } from '../../../../shared/validate/rules/date-outside-cycle.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

const years = [2021, 2022, 2023];
const dated = (startOn: string, endOn: string) => activity({ row: 5, figures: { startOn, endOn } });

describeRule(dateOutsideCycle, {
  passes: [
    ['no date is written', department([activity({ row: 5 })], { years })],
    [
      'the activity runs from the first day of the cycle to its last',
      department([dated('1/1/2021', '31/12/2023')], { years }),
    ],
    ['nobody says which years the plan covers', department([dated('1/1/1999', '31/12/2050')])],
  ],
  breaks: [
    [
      'the activity ends after the cycle',
      department([dated('15/3/2022', '1/1/2024')], { years }),
      [`plan!${address('endOn', 5)}`],
      'التاريخ «01/01/2024» خارج سنوات الخطة «2021-2023»',
    ],
    [
      'both dates lie outside, on either side',
      department([dated('31/12/2020', '1/1/2024')], { years }),
      [`plan!${address('startOn', 5)}`, `plan!${address('endOn', 5)}`],
    ],
    [
      'the cycle is of one year',
      department([dated('15/3/2022', '1/1/2023')], { years: [2022] }),
      [`plan!${address('endOn', 5)}`],
      'خارج سنوات الخطة «2022».',
    ],
    [
      'two activities end on one such day: one finding names both',
      department(
        [5, 6].map((row) => activity({ row, figures: { endOn: '1/1/2024' } })),
        { years },
      ),
      [`plan!${address('endOn', 5)}`, `plan!${address('endOn', 6)}`],
    ],
  ],
});
