import { activitiesVanished } from '../../../../shared/validate/rules/activities-vanished.ts';
import { describeRule } from '../describe-rule.ts';
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
  ],
  breaks: [
    ['more than a quarter is gone', vanished(6, 20), ['plan!A1'], 'النسخة السارية (6 من 20)'],
    ['a whole section is gone', vanished(1, 20, true), ['plan!A1'], '(1 من 20)'],
  ],
});
