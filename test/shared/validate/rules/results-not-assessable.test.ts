import { resultsNotAssessable } from '../../../../shared/validate/rules/results-not-assessable.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic, line, withResults } from '../known-framework.ts';
import { activity, wholePlan } from '../subjects.ts';

const aligned = { alignment: [withResults(line(3, 1, diplomatic), 'اعترافات جديدة\nرفع مستوى التمثيل')] };

describeRule(resultsNotAssessable, {
  passes: [
    ['no activity is in force yet', wholePlan([[]], aligned)],
    ['the alignment lists no result', wholePlan([[activity({ row: 5 })]])],
    [
      'one activity names a result, known or not',
      wholePlan([[activity({ row: 5 })], [activity({ row: 5, figures: { result: 'نتيجة أخرى' } })]], aligned),
    ],
  ],
  breaks: [
    [
      'no activity names one',
      wholePlan([[activity({ row: 5 }), activity({ row: 6 })], [activity({ row: 5 })]], aligned),
      ['alignment!A1'],
      '0 من 3، وعدد النتائج في جدول المواءمة 2',
    ],
  ],
});
