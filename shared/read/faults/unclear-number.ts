import { defineFinding } from '../../findings/define-finding.ts';

/** One separator with exactly three digits behind it: thousands or decimals. */
export const unclearNumber = defineFinding({
  code: 'unclear-number',
  severity: 'error',
  tells: 'department',
  message: {
    ar: '{value} يحتمل {a} أو {b}. يُرجى كتابة الرقم من دون فاصلة للآلاف، مثل: 1250، أو بالفاصلة العشرية العربية إن كان فيه كسر، مثل: 1٫250.',
    en: '{value} may mean {a} or {b}. Please write it without a thousands separator, e.g. 1250, or, if it has a fraction, with the Arabic decimal separator, e.g. 1٫250.',
  },
  source: 'A separator before three digits may be of thousands or of decimals; a budget must not rest on a guess',
});
