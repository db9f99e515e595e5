import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { costColumns, costsOf } from '../../plan/year-figures.ts';

/** The cycle asks for costs, and an activity has none in any year. */
export const costMissing = defineRule({
  code: 'cost-missing',
  scope: 'department',
  reads: [...costColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: '{activities} من دون تكلفة. يُرجى كتابة تكلفة النشاط في كل سنة يُنفَّذ فيها، أو 0 إن لم تكن له تكلفة.',
    en: '{activities} without a cost. Please write the cost in each year in which the activity runs, or 0 if it takes nothing.',
  },
  source:
    'Framework, tab of the plan cycle: costs are asked for; a cost that is missing is an inconsistency (OECD SIGMA)',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('costs')) return;
    for (const activity of activities) {
      if (costsOf(activity).length === 0) yield { ...inActivity(activity, 'cost1'), values: {} };
    }
  },
});
