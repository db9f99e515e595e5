/**
 * A number to the letter, free of rounding: `-1250.5`. Shape: an optional minus, digits, and a point with digits behind
 * it where there is a fraction; no needless zeros, no minus before zero.
 */
export type Decimal = string;

// What a spreadsheet calculates with, and what a JavaScript number holds without changing a digit.
const mostDigits = 15;

/** The number that these digits make, moved by `places` to the left of the point: 1 and 5 by 3 are 1500. */
export function decimalOf(whole: string, fraction: string, places = 0): Decimal {
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`;
  const point = whole.length + Math.max(0, places);
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const after = digits.slice(point).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}

/** The same number below zero. */
export const negated = (decimal: Decimal): Decimal => (decimal === '0' ? decimal : `-${decimal}`);

/** Whether a number has no more digits than can be kept: 15 significant ones. */
export const isKept = (decimal: Decimal): boolean => decimal.replace(/^-?[0.]*|\./g, '').length <= mostDigits;

/** How many digits stand behind the point. */
export const decimalPlaces = (decimal: Decimal): number => decimal.split('.')[1]?.length ?? 0;

/**
 * A spreadsheet's number in the digits that it stands for: 0.1 + 0.2 is 0.3, for the rest is the computer's own.
 * `undefined` where it is too large to be exact.
 */
export function decimalOfNumber(value: number): Decimal | undefined {
  const size = Math.abs(value);
  if (!(size < 10 ** mostDigits)) return undefined;
  const [whole = '', fraction = ''] = size.toFixed(mostDigits - String(Math.trunc(size)).length).split('.');
  const decimal = decimalOf(whole, fraction);
  return value < 0 ? negated(decimal) : decimal;
}
