import { defineFinding } from '../../findings/define-finding.ts';

/** The spreadsheet program shows a date where a number is needed: it made one of `2/1`, or the cell kept a date's format. */
export const numberBecameDate = defineFinding({
  code: 'number-became-date',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'تعرض هذه الخلية التاريخ {value} بدل رقم. يُرجى تغيير تنسيق الخلية إلى «رقم» ثم كتابة الرقم من جديد.',
    en: 'This cell shows the date {value} instead of a number. Please change the format of the cell to “Number”, then write the number again.',
  },
  source: 'Spreadsheet programs turn figures such as 2/1 into dates, and show every later figure of that cell as one',
});
