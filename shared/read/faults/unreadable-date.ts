import { defineFinding } from '../../findings/define-finding.ts';

/** Something else stands where a day is needed, or a day that the calendar does not have. */
export const unreadableDate = defineFinding({
  code: 'unreadable-date',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعذّرت قراءة {value} تاريخًا. يُرجى كتابة اليوم ثم الشهر ثم السنة، مثل: 15/03/2022.',
    en: '{value} could not be read as a date. Please write day, month, year, e.g. 15/03/2022.',
  },
  source: 'Columns of kind day (templates/sheets)',
});
