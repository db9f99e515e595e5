import { defineFinding } from '../../findings/define-finding.ts';

/** A table that should be there cannot be found by its named ranges or its headings. */
export const tableNotFound = defineFinding({
  code: 'table-not-found',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'لم نجد جدول {table} في هذا الملف. لم يُحذف شيء، وما زالت النسخة السابقة سارية. يُرجى استعادة الملف الأصلي أو التواصل مع وحدة التخطيط.',
    en: 'The table {table} was not found in this file. Nothing was deleted; the former version stands. Please restore the original file or call the planning unit.',
  },
  source: 'A table is known by its named ranges or its headings (templates/sheets)',
});
