import { inIndicator } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { saysTarget } from '../target-wording.ts';

/** An indicator says what is to be reached instead of what is measured. */
export const indicatorIsTarget = defineRule({
  code: 'indicator-is-target',
  scope: 'department',
  reads: ['indicator'],
  severity: 'remark',
  tells: 'department',
  heuristic: true,
  message: {
    ar: 'يبدو أن {value} قيمة مستهدفة وليست مؤشر قياس. يُرجى كتابة ما يُقاس هنا، مثل: «عدد السفارات الجديدة»؛ أما القيمة فمكانها عمود المستهدف.',
    en: '{value} seems to be a target, not an indicator. Please write here what is measured, e.g. “number of new embassies”; the value belongs in the column of targets.',
  },
  source: 'Sector strategy 2021-2023, executive plan: five of its indicators are targets',
  *check({ activities }) {
    for (const activity of activities) {
      for (const { text } of activity.indicators)
        if (saysTarget(text)) yield { ...inIndicator(activity, text), values: { value: text.value } };
    }
  },
});
