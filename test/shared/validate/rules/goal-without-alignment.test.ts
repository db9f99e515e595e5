import { goalWithoutAlignment } from '../../../../shared/validate/rules/goal-without-alignment.ts';
import { describeRule } from '../describe-rule.ts';
import { consular, diplomatic, framework, goal, line } from '../known-framework.ts';

describeRule(goalWithoutAlignment, {
  passes: [
    ['each goal has a line of alignment', framework()],
    [
      'a goal’s only line names a programme that nobody knows: that is another finding',
      framework({ alignment: [line(3, 1, diplomatic), line(4, 3, { written: 'برنامج آخر' })] }),
    ],
    ['there is no goal', framework({ goals: [] })],
  ],
  breaks: [
    [
      'goal 2 has none, whatever number is printed over another goal’s table',
      framework({
        goals: [goal(1), goal(2), goal(3)],
        alignment: [line(3, 1, diplomatic), { ...line(4, 3, consular), tableNumber: 2 }],
      }),
      ['goals!A4'],
      'للهدف (2)',
    ],
    ['no goal has one', framework({ alignment: [] }), ['goals!A3', 'goals!A5']],
  ],
});
