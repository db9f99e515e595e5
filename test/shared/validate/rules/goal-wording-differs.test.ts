import { expect, it } from 'vitest';
import type { GoalWording } from '../../../../shared/plan/framework.ts';
import { goalWordingDiffers } from '../../../../shared/validate/rules/goal-wording-differs.ts';
import { describeRule, findingsOf } from '../describe-rule.ts';
import { framework, goal } from '../known-framework.ts';

/** Goal 3 with these wordings, in rows from the third one of the tab of wordings. */
const worded = (...wordings: readonly string[]) =>
  framework({
    goals: [
      goal(1),
      {
        ...goal(3, 'رعاية مصالح الفلسطينيين بالخارج'),
        wordings: wordings.map(
          (wording, index): GoalWording => ({ table: 'narrative', wording, at: { wording: `C${index + 3}` } }),
        ),
      },
    ],
  });

describeRule(goalWordingDiffers, {
  passes: [
    ['no table prints another wording', worded()],
    ...[
      'رعاية مصالح الفلسطينيين بالخارج',
      'رعايه مصالح الفلسطينيين  بالخارج.',
      'الهدف الاستراتيجي الثالث: رعاية مصالح الفلسطينيين بالخارج',
      'الهدف الاستراتيجي (3) : رعاية مصالح الفلسطينيين بالخارج.',
      'الهدف الثالث - رعاية مصالح الفلسطينيين بالخارج',
      '- الهدف رقم ٣: رعاية مصالح الفلسطينيين بالخارج',
    ].map((wording) => [`a table prints «${wording}»`, worded(wording)] as const),
  ],
  breaks: [
    [
      'two tables print one other wording, each in its way',
      worded(
        'الهدف الاستراتيجي (3): رعاية مصالح الفلسطينيين في الخارج.',
        'الهدف الثالث: رعايه مصالح الفلسطينيين في الخارج',
        'رعاية مصالح الفلسطينيين بالخارج',
      ),
      ['goalWordings!C3', 'goalWordings!C4'],
      'عنوان الهدف (3) بصيغة «رعاية مصالح الفلسطينيين في الخارج»، وعنوانه في جدول الأهداف «رعاية مصالح الفلسطينيين بالخارج»',
    ],
    [
      'two tables print two other wordings',
      worded('رعاية مصالح المواطنين بالخارج', 'رعاية مصالح الجاليات بالخارج'),
      ['goalWordings!C3', 'goalWordings!C4'],
      '«رعاية مصالح المواطنين بالخارج»',
    ],
    ['a wording is another goal’s', worded('الهدف الاستراتيجي الأول: الهدف رقم 1'), ['goalWordings!C3']],
  ],
});

it('tells one wording once, however many tables print it and however they spell it', () => {
  const subject = worded('الهدف الثالث: رعاية مصالح الجالية', 'رعايه مصالح الجاليه.', 'رعاية مصالح المواطنين');
  expect(findingsOf(goalWordingDiffers, subject).map(({ cells }) => cells.length)).toEqual([2, 1]);
});
