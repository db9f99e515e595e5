import { defineFinding } from '../../findings/define-finding.ts';

/** A row says something, but not what every row of its table must say. */
export const cellMissing = defineFinding({
  code: 'cell-missing',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في هذا الصف بيانات من دون {column}. يُرجى تعبئة الخلية، أو مسح الصف كله إن لم يكن مقصودًا.',
    en: 'This row has entries but no {column}. Please fill in the cell, or clear the whole row if it is not meant.',
  },
  source: 'Columns that every row must have (templates/sheets)',
});
