import { type Decimal, decimalOf, isKept, negated } from './decimal.ts';
import { fold } from './fold.ts';
import { type NumberParts, takeNumber } from './number-parts.ts';
import { type Numeral, readNumeral } from './numeral.ts';

/** A number between whose two readings nobody can choose, each as one would write it plainly. */
export interface UnclearNumber {
  readonly unclear: readonly [string, string];
}

/** What a text means as a number. */
export type NumberText = { readonly decimal: Decimal } | UnclearNumber;

const percentWords = new Set(['بالمئة', 'بالمائة', 'بالمية', 'في المئة', 'في المائة', 'percent', 'per cent'].map(fold));
const isPercent = (unit: string): boolean => unit === '%' || (!unit.includes('%') && percentWords.has(fold(unit)));

/** Reads a number as people write it, percent included: `٥٠٪` is 0.5. `undefined` where it is none. */
export function readNumberText(text: string): NumberText | undefined {
  const parts = takeNumber(text);
  if (!parts) return undefined;
  const unit = parts.before + parts.after;
  if (unit === '') return numberOfParts(parts, Infinity);
  return isPercent(unit) ? numberOfParts({ ...parts, places: parts.places - 2 }, Infinity) : undefined;
}

/** What the numeral means, sign and multiplier included. `mostDecimals` is how many decimals such a number can have. */
export function numberOfParts(parts: NumberParts, mostDecimals: number): NumberText | undefined {
  const { numeral, negative, places, withNumeral } = parts;
  // A multiplier gives decimals to what has none: 1.250 million dollars.
  const [reading, other] = readNumeral(numeral, places > 0 ? Infinity : mostDecimals);
  if (!reading) return undefined;
  if (other) return { unclear: [withNumeral(shown(reading)), withNumeral(shown(other))] };
  const decimal = decimalOf(reading.whole, reading.fraction, places);
  if (!isKept(decimal)) return undefined;
  return { decimal: negative ? negated(decimal) : decimal };
}

const shown = ({ whole, fraction }: Numeral): string => (fraction === '' ? whole : `${whole}.${fraction}`);
