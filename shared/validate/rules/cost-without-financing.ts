import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { costColumns, costsOf } from '../../plan/year-figures.ts';

/** The cycle asks for costs, and nobody says who pays that of an activity. */
export const costWithoutFinancing = defineRule({
  code: 'cost-without-financing',
  scope: 'department',
  reads: ['financing', ...costColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: '{activities} بتكلفة من دون مصدر تمويل. يُرجى كتابة مصدر التمويل، مثل: «الموازنة العامة».',
    en: '{activities} with a cost and without its financing. Please write who finances it, e.g. “State budget”.',
  },
  source: 'Framework, tab of the plan cycle: costs are asked for, with their financing',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('costs')) return;
    for (const activity of activities) {
      const isCosted = costsOf(activity).some(({ cell }) => cell.money.minor > 0);
      if (isCosted && !activity.financing) yield { ...inActivity(activity, 'financing'), values: {} };
    }
  },
});
