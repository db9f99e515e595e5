import { defineFinding } from '../../findings/define-finding.ts';

/** A date of which the year is not certain: two digits, Hijri, or a year of which no plan speaks. */
export const unclearDate = defineFinding({
  code: 'unclear-date',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'السنة في التاريخ {value} غير واضحة. يُرجى كتابة التاريخ الميلادي والسنة بأربعة أرقام (من 1990 إلى 2100)، مثل: 15/03/2022.',
    en: 'The year of the date {value} is not clear. Please write the Gregorian date with a year of four digits (1990 to 2100), e.g. 15/03/2022.',
  },
  source: 'Two-digit years and Hijri dates are asked about, never converted',
});
