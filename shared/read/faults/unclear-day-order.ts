import { defineFinding } from '../../findings/define-finding.ts';

/** A date that the spreadsheet took month first and shows so, and that a reader takes day first. */
export const unclearDayOrder = defineFinding({
  code: 'unclear-day-order',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'يُقرأ التاريخ {value} على وجهين، لأن الملف يضع الشهر قبل اليوم. يُرجى كتابة اسم الشهر، مثل: 3 نيسان 2022.',
    en: 'The date {value} can be read in two ways, for this file puts the month before the day. Please write the month’s name, e.g. 3 April 2022.',
  },
  source:
    'A file with American settings keeps 3/4/2022 as the fourth of March; who reads it here sees the third of April',
});
