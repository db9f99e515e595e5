import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { financingShares } from '../financing-shares.ts';

/** The shares of the sources that finance an activity do not make a whole. */
export const financingSharesDiffer = defineRule({
  code: 'financing-shares-differ',
  scope: 'department',
  reads: ['financing'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'مجموع حصص مصادر التمويل {sum}، والمتوقع أن يكون {whole}. يُرجى تصحيح الحصص، أو إضافة المصدر الناقص.',
    en: 'The shares of financing add up to {sum}; {whole} is expected. Please correct the shares, or add the source that is missing.',
  },
  source: 'Column of financing: each source with its share of the whole cost',
  *check({ activities }) {
    for (const activity of activities) {
      const shares = financingShares(activity.financing?.entries ?? []);
      if (!shares) continue;
      const { sum, slack, complete } = shares;
      if (sum - 100 < slack && !(complete && 100 - sum >= slack)) continue;
      const values = { sum: `${Number(sum.toFixed(2))}%`, whole: '100%' };
      yield { ...inActivity(activity, 'financing'), values };
    }
  },
});
