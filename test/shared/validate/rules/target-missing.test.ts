import { targetMissing } from '../../../../shared/validate/rules/target-missing.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, address, department, indicator, measuredBy } from '../subjects.ts';

const asks = ['targets'] as const;
const without = measuredBy(indicator(5, { unit: 'لقاء', baseline: 3 }));

describeRule(targetMissing, {
  passes: [
    ['the cycle asks for nothing', department([without])],
    ['the cycle asks for something else', department([without], { asks: ['costs', 'schedule'] })],
    ['one year has a target', department([measuredBy(indicator(5, { target3: 12 }))], { asks })],
    ['the target is zero', department([measuredBy(indicator(5, { target1: 0 }))], { asks })],
    ['there is no indicator: that is another finding', department([measuredBy()], { asks })],
  ],
  breaks: [
    [
      'no year has a target',
      department([without], { asks }),
      [`plan!${address('target1', 5)}`],
      'لا مستهدف لهذا المؤشر في أي سنة',
    ],
    [
      'the second indicator has none: its own row is named',
      department([measuredBy(indicator(5, { target1: 1 }), indicator(6, {}))], { asks }),
      [`plan!${address('target1', 6)}`],
    ],
    [
      'two indicators in one cell have none: their row is named once',
      department([activity({ row: 5, indicators: ['عدد الزيارات', 'عدد الوفود'] })], { asks }),
      [`plan!${address('target1', 5)}`],
    ],
  ],
});
