import { defineFinding } from '../../findings/define-finding.ts';

/** A table holds more rows or more text than any plan. */
export const tableTooLarge = defineFinding({
  code: 'table-too-large',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'جدول {table} أكبر من أن يُقرأ: عدد صفوفه {rows} وعدد أحرفه {characters}، والحد الأعلى {mostRows} صف و{mostCharacters} حرف. لم يُحذف شيء مما قُبل من قبل. يُرجى نقل ما ليس من هذا الجدول إلى ورقة أخرى.',
    en: 'The table {table} is too large to be read: it has {rows} rows and {characters} characters, and at most {mostRows} rows and {mostCharacters} characters are read. Nothing that was accepted before is lost. Please move what is no part of this table to another tab.',
  },
  source: 'Limits of what is read (shared/read/limits.ts); a part of a table must never be taken for the whole',
});
