import { goalNumberRepeated } from '../../../../shared/validate/rules/goal-number-repeated.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, goal } from '../known-framework.ts';

describeRule(goalNumberRepeated, {
  passes: [
    ['every goal has its own number', framework()],
    ['there is no goal', framework({ goals: [] })],
  ],
  breaks: [
    [
      'two goals have one number',
      framework({ goals: [goal(1), { ...goal(1, 'هدف آخر'), at: { number: 'A4', title: 'B4' } }] }),
      ['goals!A4'],
      'رقم الهدف (1) مكرر',
    ],
  ],
});
