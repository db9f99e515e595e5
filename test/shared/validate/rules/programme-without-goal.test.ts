import { programmeWithoutGoal } from '../../../../shared/validate/rules/programme-without-goal.ts';
import { describeRule } from '../describe-rule.ts';
import { administrative, consular, diplomatic, framework, line } from '../known-framework.ts';

describeRule(programmeWithoutGoal, {
  passes: [
    [
      'each programme is listed for some goal',
      framework({ alignment: [line(3, 1, diplomatic), line(4, 1, consular), line(5, 3, administrative)] }),
    ],
    ['there is no alignment at all yet', framework({ alignment: [] })],
    [
      'the only line that lists one misspells it, which is another finding',
      framework({
        alignment: [line(3, 1, diplomatic), line(4, 1, { written: 'البرنامج القنصى' }), line(5, 3, administrative)],
      }),
    ],
    ['there is no programme', framework({ programmes: [] })],
  ],
  breaks: [
    ['one is listed for none', framework(), ['programmes!B5'], '«البرنامج الاداري» غير مدرج لأي هدف'],
    [
      'lines name only what nobody knows',
      framework({ alignment: [line(3, 1, { written: 'برنامج آخر تمامًا' })] }),
      ['programmes!B3', 'programmes!B4', 'programmes!B5'],
    ],
  ],
});
