import { alignment } from '../../../templates/sheets/framework/alignment.ts';
import { resultsIn } from '../../plan/named-results.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** No activity at all names the result that it supports: which results have none cannot be computed. */
export const resultsNotAssessable = defineRule({
  code: 'results-not-assessable',
  scope: 'plan',
  reads: [],
  severity: 'remark',
  tells: 'planning-unit',
  message: {
    ar: 'لا يمكن تحديد النتائج التي تدعمها الأنشطة: عدد الأنشطة التي تذكر نتيجة 0 من {of}، وعدد النتائج في جدول المواءمة {results}. إن كانت هذه المعلومة مطلوبة فيُرجى طلب تعبئة عمود «النتيجة التي يدعمها النشاط».',
    en: 'Which results the activities support is not computable: 0 of {of} activities name a result, and the alignment holds {results} results. Please ask for the column “Result supported” to be filled in where this is wanted.',
  },
  source: 'Sector strategy 2021-2023: the executive plan has no column that ties an activity to a result',
  *check({ framework, departments }) {
    const results = resultsIn(framework.alignment).length;
    const activities = departments.flatMap((department) => department.activities);
    if (results === 0 || activities.length === 0 || activities.some(({ result }) => result)) return;
    yield { ...inFramework(alignment.id, 'A1', ''), values: { of: activities.length, results } };
  },
});
