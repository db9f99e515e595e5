import { defineFinding } from '../../findings/define-finding.ts';

/** Several tabs hold the same table: nobody can know which one is meant. */
export const tableRepeated = defineFinding({
  code: 'table-repeated',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'جدول {table} موجود في أكثر من ورقة: {tabs}. لم يُحذف شيء مما قُبل من قبل. يُرجى الإبقاء على ورقة واحدة بهذا الجدول، وحذف النسخ الأخرى أو نقلها إلى ملف آخر.',
    en: 'The table {table} stands in several tabs: {tabs}. Nothing that was accepted before is lost. Please keep one tab with this table, and delete the copies or move them to another file.',
  },
  source: 'A duplicated tab must never be read in the place of the one that is meant',
});
