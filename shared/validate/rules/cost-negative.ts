import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { costColumns, costsOf } from '../../plan/year-figures.ts';

/** A cost is below zero. */
export const costNegative = defineRule({
  code: 'cost-negative',
  scope: 'department',
  reads: [...costColumns],
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'التكلفة {value} أقل من الصفر. يُرجى كتابة المبلغ من دون إشارة السالب، أو ترك الخلية فارغة إن لم تُقدّر التكلفة بعد.',
    en: 'The cost {value} is below zero. Please write the amount without the minus sign, or leave the cell empty as long as it is not costed.',
  },
  source: 'A cost is what an activity takes: it is zero or more',
  *check({ activities }) {
    for (const activity of activities) {
      for (const { column, cell } of costsOf(activity))
        if (cell.money.minor < 0) yield { ...inActivity(activity, column), values: { value: cell.value } };
    }
  },
});
