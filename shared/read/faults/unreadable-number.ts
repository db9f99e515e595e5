import { defineFinding } from '../../findings/define-finding.ts';

/** A text stands where a whole number is needed. */
export const unreadableNumber = defineFinding({
  code: 'unreadable-number',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعذّرت قراءة {value} على أنه رقم. يُرجى كتابة رقم صحيح، مثل: 3.',
    en: '{value} could not be read as a number. Please write a whole number, e.g. 3.',
  },
  source: 'Columns of kind integer (templates/sheets)',
});
