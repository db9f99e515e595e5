import { dateMissing } from '../../../../shared/validate/rules/date-missing.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

const asks = ['schedule'] as const;
const undated = activity({ row: 5 });

describeRule(dateMissing, {
  passes: [
    ['the cycle asks for nothing', department([undated])],
    ['the cycle asks for something else', department([undated], { asks: ['targets', 'costs'] })],
    [
      'both dates are written',
      department([activity({ row: 5, figures: { startOn: '1/3/2022', endOn: '1/9/2022' } })], { asks }),
    ],
  ],
  breaks: [
    [
      'neither date is written: that is said once',
      department([undated], { asks }),
      [`plan!${address('startOn', 5)}`],
      'نشاط واحد من دون «تاريخ البدء»، «تاريخ الانتهاء»',
    ],
    [
      'the start is missing',
      department([activity({ row: 5, figures: { endOn: '1/9/2022' } })], { asks }),
      [`plan!${address('startOn', 5)}`],
      'من دون «تاريخ البدء».',
    ],
    [
      'the end of two activities is missing',
      department(
        [5, 7].map((row) => activity({ row, figures: { startOn: '1/3/2022' } })),
        { asks },
      ),
      [`plan!${address('endOn', 5)}`, `plan!${address('endOn', 7)}`],
      'نشاطان من دون «تاريخ الانتهاء».',
    ],
  ],
});
