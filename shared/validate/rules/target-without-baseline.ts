import { inFigure } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { targetColumns, targetsOf } from '../../plan/year-figures.ts';

/** A target says where an indicator is to be, and nothing says where it is now. */
export const targetWithoutBaseline = defineRule({
  code: 'target-without-baseline',
  scope: 'department',
  reads: ['indicator', 'baseline', ...targetColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لهذا المؤشر مستهدف من دون خط أساس. يُرجى كتابة قيمة المؤشر قبل بدء الخطة، أو 0 إن كان يبدأ من الصفر.',
    en: 'This indicator has a target and no baseline. Please write its value before the plan begins, or 0 if it begins from nothing.',
  },
  source: 'Framework, tab of the plan cycle: targets are asked for, with their baselines',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('targets')) return;
    for (const activity of activities) {
      for (const indicator of activity.indicators) {
        if (indicator.baseline || targetsOf(indicator).length === 0) continue;
        yield { ...inFigure(activity, indicator, 'baseline'), values: {} };
      }
    }
  },
});
