import { targetWithoutBaseline } from '../../../../shared/validate/rules/target-without-baseline.ts';
import { describeRule } from '../describe-rule.ts';
import { address, department, indicator, measuredBy } from '../subjects.ts';

const asks = ['targets'] as const;
const bare = measuredBy(indicator(5, { unit: 'لقاء', target1: 12 }));

describeRule(targetWithoutBaseline, {
  passes: [
    ['the cycle asks for nothing', department([bare])],
    ['the cycle asks for something else', department([bare], { asks: ['costs', 'schedule'] })],
    ['the baseline is written', department([measuredBy(indicator(5, { baseline: 3, target1: 12 }))], { asks })],
    ['it begins from nothing', department([measuredBy(indicator(5, { baseline: 0, target1: 12 }))], { asks })],
    ['there is no target', department([measuredBy(indicator(5, { unit: 'لقاء' }))], { asks })],
  ],
  breaks: [
    [
      'there is a target and no baseline',
      department([bare], { asks }),
      [`plan!${address('baseline', 5)}`],
      'لهذا المؤشر مستهدف من دون خط أساس',
    ],
    [
      'the second indicator has none: its own row is named',
      department([measuredBy(indicator(5, { baseline: 0, target1: 1 }), indicator(6, { target2: '50%' }))], { asks }),
      [`plan!${address('baseline', 6)}`],
    ],
  ],
});
