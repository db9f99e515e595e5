import { activitiesVanished } from '../../../../shared/validate/rules/activities-vanished.ts';
import { describeRule } from '../describe-rule.ts';
import { removal } from '../known-framework.ts';
import { department } from '../subjects.ts';

const vanished = (activities: number, of: number, wholeSection = false) => ({
  ...department([]),
  vanished: { activities, of, wholeSection },
});

describeRule(activitiesVanished, {
  passes: [
    ['nothing is gone', vanished(0, 20)],
    ['a quarter is gone', vanished(5, 20)],
    ['there was no version before', vanished(0, 0)],
    ['the planning unit says that it is meant', { ...vanished(6, 20), removal: removal() }],
  ],
  breaks: [
    ['more than a quarter is gone', vanished(6, 20), ['plan!A1'], 'رقم 3: المفقود 6 من 20'],
    ['a whole section is gone', vanished(1, 20, true), ['plan!A1'], 'المفقود 1 من 20'],
    [
      'the planning unit is to be told what it confirms, and where',
      vanished(6, 20),
      ['plan!A1'],
      'في جدول «تأكيد حذف الأنشطة»: رقم النسخة 3، وعدد الأنشطة 6',
    ],
  ],
});
