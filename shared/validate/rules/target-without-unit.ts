import { inFigure } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { saysPercent } from '../percent-wording.ts';
import { targetColumns, targetsOf } from '../../plan/year-figures.ts';

/** A target is a bare number: nothing says what it counts. */
export const targetWithoutUnit = defineRule({
  code: 'target-without-unit',
  scope: 'department',
  reads: ['indicator', 'unit', ...targetColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لهذا المؤشر مستهدف من دون وحدة قياس. يُرجى كتابة ما يُعدّ به المؤشر، مثل: «اتفاقية» أو «%».',
    en: 'This indicator has a target and no unit. Please write what it counts, e.g. “agreements” or “%”.',
  },
  source: 'Framework, tab of the plan cycle: targets are asked for, with their units',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('targets')) return;
    for (const activity of activities) {
      for (const indicator of activity.indicators) {
        if (indicator.unit || targetsOf(indicator).every(({ cell }) => saysPercent(cell))) continue;
        yield { ...inFigure(activity, indicator, 'unit'), values: {} };
      }
    }
  },
});
