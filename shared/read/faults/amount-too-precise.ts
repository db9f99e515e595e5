import { defineFinding } from '../../findings/define-finding.ts';

/** An amount with more decimals than its currency has: rounding it is for the one who wrote it. */
export const amountTooPrecise = defineFinding({
  code: 'amount-too-precise',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في المبلغ {value} منازل عشرية أكثر مما تسمح به عملته {currency}. يُرجى كتابته مقرّبًا، مثل: {rounded}.',
    en: 'The amount {value} has more decimals than its currency {currency} allows. Please write it rounded, e.g. {rounded}.',
  },
  source: 'Amounts are kept in minor units by ISO 4217, and never rounded silently',
});
