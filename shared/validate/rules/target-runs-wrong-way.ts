import { inFigure } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { targetAgainst } from '../figure-direction.ts';
import { targetColumns, targetsOf } from '../../plan/year-figures.ts';

/** The figures of an indicator turn back on their way, or go against what its wording says. */
export const targetRunsWrongWay = defineRule({
  code: 'target-runs-wrong-way',
  scope: 'department',
  reads: ['indicator', 'unit', 'baseline', ...targetColumns],
  severity: 'remark',
  heuristic: true, // a reduction, or figures of each year alone, may be meant
  tells: 'department',
  message: {
    ar: 'قيم المؤشر {indicator} لا تسير في الاتجاه المتوقع: [خط الأساس {baseline}، ثم ]{targets}. المستهدف هو قيمة المؤشر في نهاية السنة، لا ما يُضاف خلالها. يُرجى مراجعة القيم، أو إبقاؤها كما هي إن كانت مقصودة.',
    en: 'The figures of the indicator {indicator} do not go the way that is expected: [baseline {baseline}, then ]{targets}. A target is the indicator’s value at the end of the year, not what is added within it. Please look at the figures, or leave them if they are meant.',
  },
  source: 'Column of targets: the value to be reached by the end of each year',
  *check({ activities, framework }) {
    if (!framework.asks?.includes('targets')) return;
    for (const activity of activities) {
      for (const indicator of activity.indicators) {
        const against = targetAgainst(indicator);
        if (!against) continue;
        const targets = targetsOf(indicator).map(({ cell }) => cell.value);
        const values = { indicator: indicator.text.value, baseline: indicator.baseline?.value ?? '', targets };
        yield { ...inFigure(activity, indicator, against.column), values };
      }
    }
  },
});
