import { defineFinding } from '../../findings/define-finding.ts';

/** A row gives the unit or a figure of an indicator, but no indicator. */
export const indicatorTextMissing = defineFinding({
  code: 'indicator-text-missing',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في هذا الصف وحدة قياس أو قيمة من دون مؤشر. يُرجى كتابة المؤشر، أو مسح القيمة إن لم تكن مقصودة.',
    en: 'This row has a unit or a figure but no indicator. Please write the indicator, or clear the figure if it is not meant.',
  },
  source: 'Unit and baseline belong to one indicator: without it they would be lost',
});
