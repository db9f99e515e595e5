import { costMissing } from '../../../../shared/validate/rules/cost-missing.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

const asks = ['costs'] as const;

describeRule(costMissing, {
  passes: [
    ['the cycle asks for nothing', department([activity({ row: 5 })])],
    ['the cycle asks for something else', department([activity({ row: 5 })], { asks: ['targets', 'schedule'] })],
    ['one year is costed', department([activity({ row: 5, figures: { cost3: 1250 } })], { asks })],
    ['somebody says that it takes nothing', department([activity({ row: 5, figures: { cost1: 0 } })], { asks })],
  ],
  breaks: [
    [
      'no year is costed: that is said once, in the first one',
      department([activity({ row: 5 })], { asks }),
      [`plan!${address('cost1', 5)}`],
      'نشاط واحد من دون تكلفة',
    ],
    [
      'several activities are not costed: one finding names them all',
      department([activity({ row: 5 }), activity({ row: 6, figures: { cost1: 5 } }), activity({ row: 9 })], { asks }),
      [`plan!${address('cost1', 5)}`, `plan!${address('cost1', 9)}`],
      'نشاطان من دون تكلفة',
    ],
  ],
});
