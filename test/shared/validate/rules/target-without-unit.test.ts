import { targetWithoutUnit } from '../../../../shared/validate/rules/target-without-unit.ts';
import { describeRule } from '../describe-rule.ts';
import { address, department, indicator, measuredBy } from '../subjects.ts';

const asks = ['targets'] as const;
const bare = measuredBy(indicator(5, { baseline: 3, target1: 12 }));

describeRule(targetWithoutUnit, {
  passes: [
    ['the cycle asks for nothing', department([bare])],
    ['the cycle asks for something else', department([bare], { asks: ['costs', 'schedule'] })],
    ['the unit is written', department([measuredBy(indicator(5, { unit: 'لقاء', target1: 12 }))], { asks })],
    ['there is no target', department([measuredBy(indicator(5, { baseline: 3 }))], { asks })],
    ...['50%', '٥٠٪', '50 بالمئة', '50 في المائة'].map(
      (target1) => [`the target is ${target1}`, department([measuredBy(indicator(5, { target1 }))], { asks })] as const,
    ),
  ],
  breaks: [
    [
      'a target is a bare number',
      department([bare], { asks }),
      [`plan!${address('unit', 5)}`],
      'لهذا المؤشر مستهدف من دون وحدة قياس',
    ],
    [
      'one target is a percentage, and another one is not',
      department([measuredBy(indicator(5, { target1: '50%', target2: 12 }))], { asks }),
      [`plan!${address('unit', 5)}`],
    ],
    [
      'the second indicator has no unit: its own row is named',
      department([measuredBy(indicator(5, { unit: 'لقاء', target1: 1 }), indicator(6, { target4: 1 }))], { asks }),
      [`plan!${address('unit', 6)}`],
    ],
  ],
});
