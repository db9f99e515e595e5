/** The digits of a number, before and after its point. */
export interface Numeral {
  readonly whole: string;
  readonly fraction: string;
}

// Groups of three behind one to three digits, all behind the same separator.
const grouped = /^[1-9]\d{0,2}(?:([ ,.'٬])\d{3})(?:\1\d{3})*$/;
const oneMark = /^(\d*)[.,](\d+)$/;
const lastMark = /^(.*)([.,٫])(\d+)$/;

/**
 * Every number that digits and separators may mean: none, one, or two where nobody can tell a thousands separator from a
 * decimal one. `mostDecimals` is how many decimals the number can have at all: with less than three, three digits behind
 * a separator are thousands. `٬`, `'` and spaces only ever separate thousands, `٫` only decimals.
 */
export function readNumeral(written: string, mostDecimals: number): readonly Numeral[] {
  if (/^\d+$/.test(written)) return [{ whole: written, fraction: '' }];
  const [, before, after] = oneMark.exec(written) ?? [];
  if (before !== undefined && after !== undefined) return readOneMark(before, after, mostDecimals);
  if (grouped.test(written)) return [{ whole: digitsOf(written), fraction: '' }];
  const [, head = '', mark, fraction] = lastMark.exec(written) ?? [];
  const separator = grouped.exec(head)?.[1];
  if (fraction === undefined || separator === mark) return [];
  return separator || /^\d*$/.test(head) ? [{ whole: digitsOf(head), fraction }] : [];
}

/** One `,` or `.` alone: before three digits it may mean either, unless what stands before it can be no thousands. */
function readOneMark(before: string, after: string, mostDecimals: number): Numeral[] {
  const decimals = { whole: before, fraction: after };
  if (after.length !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return [decimals];
  const thousands = { whole: before + after, fraction: '' };
  return mostDecimals < 3 ? [thousands] : [thousands, decimals];
}

const digitsOf = (written: string): string => written.replace(/\D/g, '');
