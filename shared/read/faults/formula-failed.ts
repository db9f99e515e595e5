import { defineFinding } from '../../findings/define-finding.ts';

/** A formula that failed stands where a value is needed. */
export const formulaFailed = defineFinding({
  code: 'formula-failed',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'المعادلة في هذه الخلية لا تعطي نتيجة ({error}). يُرجى كتابة القيمة مباشرة.',
    en: 'The formula in this cell gives no result ({error}). Please write the value itself.',
  },
  source: 'A failed formula holds no value; taking it for an empty cell would lose an entry',
});
