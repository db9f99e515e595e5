import { fold } from './fold.ts';
import { withMonthNumbers } from './month-names.ts';
import { plainDigits } from './plain-digits.ts';

const datePattern = /\d *[/:] *\d|\d-\d|\.\d{1,2}\./;

/** Whether what a spreadsheet shows for a number is a date or a time: `2/1/2022`, `2.1.2022`, `02-Jan`, `10:30`. */
export function showsDate(shown: string): boolean {
  const plain = plainDigits(shown);
  return datePattern.test(plain) || withMonthNumbers(fold(plain)).includes('#');
}
