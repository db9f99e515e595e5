import { defineFinding } from '../../findings/define-finding.ts';

/** Something else stands where a number is needed. */
export const unreadableNumber = defineFinding({
  code: 'unreadable-number',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعذّرت قراءة {value} على أنه رقم. يُرجى كتابة رقم واحد بالأرقام ومن دون كلمات، مثل: 1250 أو 12.5 أو 50%.',
    en: '{value} could not be read as a number. Please write one number in digits and without words, e.g. 1250, 12.5 or 50%.',
  },
  source: 'Columns of kind number (templates/sheets)',
});
