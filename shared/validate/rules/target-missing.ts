import { inFigure } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { targetColumns, targetsOf } from '../../plan/year-figures.ts';

/** The cycle asks for targets, and an indicator has none in any year. */
export const targetMissing = defineRule({
  code: 'target-missing',
  scope: 'department',
  reads: ['indicator', ...targetColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لا مستهدف لهذا المؤشر في أي سنة من سنوات الخطة. يُرجى كتابة القيمة المطلوبة في نهاية كل سنة.',
    en: 'This indicator has no target in any year of the plan. Please write the value to be reached by the end of each year.',
  },
  source: 'Framework, tab of the plan cycle: targets are asked for',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('targets')) return;
    for (const activity of activities) {
      const without = activity.indicators.filter((indicator) => targetsOf(indicator).length === 0);
      // Several indicators in one cell share the empty one beside it.
      for (const [indicator] of Map.groupBy(without, ({ text }) => text.at).values())
        if (indicator) yield { ...inFigure(activity, indicator, 'target1'), values: {} };
    }
  },
});
