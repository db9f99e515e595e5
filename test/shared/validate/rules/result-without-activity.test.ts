import { resultWithoutActivity } from '../../../../shared/validate/rules/result-without-activity.ts';
import { describeRule } from '../describe-rule.ts';
import { consular, diplomatic, line, section, withResults } from '../known-framework.ts';
import { activity, wholePlan } from '../subjects.ts';

const aligned = {
  alignment: [
    withResults(line(3, 1, diplomatic), 'اعترافات جديدة.\n- رفع مستوى التمثيل'),
    withResults(line(4, 3, consular), 'خدمات قنصلية'),
  ],
  sections: [section(), section({ id: 'diaspora', goal: 3 })],
};
const supporting = (row: number, result?: string, sectionId = 'regional') =>
  activity({ row, sectionId, ...(result === undefined ? {} : { figures: { result } }) });

describeRule(resultWithoutActivity, {
  passes: [
    ['no version is in force', wholePlan([], aligned)],
    ['no activity names a result: that is said once of the plan', wholePlan([[supporting(5)]], aligned)],
    [
      'each result is named by some activity of some department, however it is spelt',
      wholePlan([[supporting(5, '- اعترافات جديده')], [supporting(5, 'رفع مستوى التمثيل')]], aligned),
    ],
    ['an activity names several', wholePlan([[supporting(5, 'رفع مستوى التمثيل\nاعترافات جديدة')]], aligned)],
    ['the alignment lists none', wholePlan([[supporting(5, 'اعترافات جديدة')]])],
  ],
  breaks: [
    [
      'an activity of the goal names another one of its results',
      wholePlan([[supporting(5, 'اعترافات جديدة'), supporting(6)]], aligned),
      ['alignment!G3'],
      'النتيجة «رفع مستوى التمثيل» من نتائج الهدف (1)',
    ],
    [
      'an activity of the goal names what no table lists',
      wholePlan([[supporting(5, 'نتيجة أخرى')]], aligned),
      ['alignment!G3', 'alignment!G3'],
    ],
    [
      'an activity of the goal names another goal’s result',
      wholePlan([[supporting(5, 'خدمات قنصلية')]], aligned),
      ['alignment!G3', 'alignment!G3'],
    ],
    [
      'it is another goal’s turn',
      wholePlan([[supporting(5, 'اعترافات جديدة', 'diaspora')]], aligned),
      ['alignment!G4'],
      '«خدمات قنصلية» من نتائج الهدف (3)',
    ],
  ],
});
