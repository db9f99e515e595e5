import { plan } from '../../../templates/sheets/plan.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** The cycle asks when its activities run, and an activity does not say when it begins, or ends. */
export const dateMissing = defineRule({
  code: 'date-missing',
  scope: 'department',
  reads: ['startOn', 'endOn'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: '{activities} من دون {missing}. يُرجى كتابة اليوم ثم الشهر ثم السنة، مثل: 15/03/2022.',
    en: '{activities} without {missing}. Please write day, month and year, e.g. 15/03/2022.',
  },
  source: 'Framework, tab of the plan cycle: dates are asked for',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('schedule')) return;
    for (const activity of activities) {
      const missing = plan.columns.filter(({ key }) => (key === 'startOn' || key === 'endOn') && !activity[key]);
      const [first] = missing;
      if (!first) continue;
      // Once for an activity, at the first of its empty cells.
      const column = activity.startOn ? 'endOn' : 'startOn';
      yield { ...inActivity(activity, column), values: { missing: missing.map(({ heading }) => heading.ar) } };
    }
  },
});
