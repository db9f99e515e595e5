import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { writtenDay } from '../../language/written-day.ts';

/** An activity ends before it begins: one of the two dates is wrong, and nobody can know which. */
export const endBeforeStart = defineRule({
  code: 'end-before-start',
  scope: 'department',
  reads: ['startOn', 'endOn'],
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تاريخ الانتهاء {end} يسبق تاريخ البدء {start}. يُرجى تصحيح أحد التاريخين.',
    en: 'The end date {end} comes before the start date {start}. Please correct one of the two.',
  },
  source: 'An activity runs from its start to its end',
  *check({ activities }) {
    for (const activity of activities) {
      const { startOn, endOn } = activity;
      if (!startOn || !endOn || endOn.day >= startOn.day) continue;
      const values = { start: writtenDay(startOn.day), end: writtenDay(endOn.day) };
      yield { ...inActivity(activity, 'endOn'), values };
    }
  },
});
