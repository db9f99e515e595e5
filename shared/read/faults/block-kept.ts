import { defineFinding } from '../../findings/define-finding.ts';

/** The row in which a block was written is gone, and the rest of its rows are still there: they keep its value. */
export const blockKept = defineFinding({
  code: 'block-kept',
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'كانت القيمة {value} في عمود {column} مكتوبة في صف لم يعد في مكانه، فأبقيناها للصفوف الباقية من مجموعته. يُرجى كتابتها من جديد في هذه الخلية، أو كتابة القيمة الصحيحة.',
    en: 'The value {value} of the column {column} was written in a row that is no longer there; the remaining rows of its group keep it. Please write it again in this cell, or write the right value.',
  },
  source: 'Deleting the first row of a block is no decision about the rows below it',
});
