import { defineFinding } from '../../findings/define-finding.ts';

/** A table that should be there cannot be found by its named ranges or its headings. */
export const tableNotFound = defineFinding({
  code: 'table-not-found',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'لم نجد جدول {table} في هذا الملف. لم يُحذف شيء مما قُبل من قبل. يُرجى استعادة الجدول من نسخة سابقة من الملف.',
    en: 'The table {table} was not found in this file. Nothing that was accepted before is lost. Please restore the table from a former state of the file.',
  },
  source: 'A table is known by its named ranges or its headings (templates/sheets)',
});
