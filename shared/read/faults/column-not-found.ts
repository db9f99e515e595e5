import { defineFinding } from '../../findings/define-finding.ts';

/** A column without which the table cannot be read is missing. */
export const columnNotFound = defineFinding({
  code: 'column-not-found',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'لم نجد عمود {column} في جدول {table}. لم يُحذف شيء مما قُبل من قبل. يُرجى إعادة العمود بعنوانه.',
    en: 'The column {column} was not found in the table {table}. Nothing that was accepted before is lost. Please put the column back under its heading.',
  },
  source: 'A needed column that is missing must never be read as empty (templates/sheets)',
});
