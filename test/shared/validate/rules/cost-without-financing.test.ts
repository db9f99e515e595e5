import { costWithoutFinancing } from '../../../../shared/validate/rules/cost-without-financing.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department } from '../subjects.ts';

const asks = ['costs'] as const;
const costed = activity({ row: 5, figures: { cost1: 0, cost2: 1250 } });

describeRule(costWithoutFinancing, {
  passes: [
    ['the cycle asks for nothing', department([costed])],
    ['the cycle asks for something else', department([costed], { asks: ['targets', 'schedule'] })],
    ['there is no cost', department([activity({ row: 5 })], { asks })],
    ['there is nothing to finance', department([activity({ row: 5, figures: { cost1: 0, cost2: -5 } })], { asks })],
    [
      'a source is written',
      department([activity({ row: 5, figures: { cost2: 1250, financing: 'الموازنة العامة' } })], { asks }),
    ],
  ],
  breaks: [
    [
      'there is a cost and no source',
      department([costed], { asks }),
      [`plan!${address('financing', 5)}`],
      'نشاط واحد بتكلفة من دون مصدر تمويل',
    ],
    [
      'costs in two currencies have no source',
      department([activity({ row: 6, figures: { cost1: 5, cost2: '٧ يورو' } })], { asks }),
      [`plan!${address('financing', 6)}`],
    ],
  ],
});
