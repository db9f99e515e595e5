import { defineFinding } from '../../findings/define-finding.ts';

/** A value is not in the fixed list of its column. */
export const unknownOption = defineFinding({
  code: 'unknown-option',
  severity: 'error',
  tells: 'department',
  message: {
    ar: '{value} ليس من الخيارات: {options}. يُرجى اختيار واحد منها.',
    en: '{value} is not one of the choices: {options}. Please choose one of them.',
  },
  source: 'Columns with a fixed list (templates/sheets)',
});
