import { defineFinding } from '../../findings/define-finding.ts';

/** Something else stands where a whole number is needed. */
export const unreadableWholeNumber = defineFinding({
  code: 'unreadable-whole-number',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعذّرت قراءة {value} على أنه رقم صحيح. يُرجى كتابة رقم من دون كسور أو كلمات، مثل: 3.',
    en: '{value} could not be read as a whole number. Please write a number without fractions or words, e.g. 3.',
  },
  source: 'Columns of kind integer (templates/sheets)',
});
