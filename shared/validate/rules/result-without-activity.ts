import { alignment } from '../../../templates/sheets/framework/alignment.ts';
import { resultsIn, resultsNamedBy } from '../../plan/named-results.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Activities of a goal name the results that they support, and none names this one of the goal's alignment. */
export const resultWithoutActivity = defineRule({
  code: 'result-without-activity',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'النتيجة {result} من نتائج الهدف ({goal}) لا يدعمها أي نشاط في النسخ السارية. يُرجى مراجعة عمود النتيجة في الأنشطة أو جدول المواءمة.',
    en: 'The result {result} of goal {goal} is supported by no activity of any version in force. Please review the activities’ results or the alignment.',
  },
  source: 'Framework, tab of budget alignment: each result is supported by activities',
  *check({ framework, departments }) {
    const results = resultsIn(framework.alignment);
    const namedBy = resultsNamedBy(results);
    const activities = departments.flatMap((department) => department.activities);
    const goalOf = new Map(framework.sections.map(({ id, goal }) => [id, goal]));
    // A goal whose activities name no result at all is not assessable, which is said once of the plan.
    const assessable = new Set(activities.filter(({ result }) => result).map(({ sectionId }) => goalOf.get(sectionId)));
    const supported = new Set(activities.flatMap(namedBy).map(({ id }) => id));
    for (const { id, goal, text, at } of results) {
      if (assessable.has(goal) && !supported.has(id))
        yield { ...inFramework(alignment.id, at, 'results'), values: { result: text, goal } };
    }
  },
});
