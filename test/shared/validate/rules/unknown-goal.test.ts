import { unknownGoal } from '../../../../shared/validate/rules/unknown-goal.ts';
import { describeRule } from '../describe-rule.ts';
import { consular, diplomatic, framework, goal, line, section } from '../known-framework.ts';

describeRule(unknownGoal, {
  passes: [
    ['every line speaks of a goal that is there', framework()],
    ['a goal is there of which no line speaks', framework({ goals: [goal(1), goal(2), goal(3)] })],
  ],
  breaks: [
    [
      'an alignment line has a goal that is not there',
      framework({ alignment: [line(3, 1, diplomatic), line(4, 7, consular)] }),
      ['alignment!B4'],
      'رقم الهدف (7) ليس في جدول',
    ],
    [
      'a section has a goal that is not there',
      framework({ sections: [section({ goal: 7 })] }),
      ['sections!B3'],
      'رقم الهدف (7)',
    ],
  ],
});
