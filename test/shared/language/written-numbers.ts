import fc from 'fast-check';

/** A number as somebody typed it, and what was meant by it. */
export interface WrittenNumber {
  readonly typed: string;
  /** Shape: a plain decimal, without needless zeros. */
  readonly decimal: string;
  readonly whole: string;
  readonly fraction: string;
  readonly thousands: string;
  readonly decimalMark: string;
}

const alike = (one: string, other: string): boolean => one.replace('،', ',') === other.replace('،', ',');
const inDigits = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const inGroups = (whole: string, separator: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, separator);

const styles = fc
  .record({
    thousands: fc.constantFrom('', ',', '.', ' ', '\u00a0', '\u202f', "'", '’', '٬', '،'),
    decimalMark: fc.constantFrom('.', ',', '٫', '،'),
    zero: fc.constantFrom(0x30, 0x660, 0x6f0),
    sign: fc.constantFrom('', '-#', '−#', '#-', '(#)'),
    around: fc.constantFrom('', ' ', '\u200f', '\u00a0', '\u2067'),
  })
  .filter(({ thousands, decimalMark }) => !alike(thousands, decimalMark));

const digits = fc.record({
  whole: fc.oneof(fc.nat(1500), fc.nat(2_000_000_000)).map(String),
  fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,5}$/)),
});

/** Numbers in every style in which people write them. */
export const writtenNumbers: fc.Arbitrary<WrittenNumber> = fc
  .tuple(digits, styles)
  .map(([{ whole, fraction }, { thousands, decimalMark, zero, sign, around }]) => {
    const plain = inGroups(whole, thousands) + (fraction === '' ? '' : decimalMark + fraction);
    const signed = sign === '' ? plain : sign.replace('#', () => plain);
    const kept = fraction.replace(/0+$/, '');
    const size = kept === '' ? whole : `${whole}.${kept}`;
    return {
      ...{ whole, fraction, thousands, decimalMark },
      typed: `${around}${inDigits(signed, zero)}${around}`,
      decimal: sign === '' || size === '0' ? size : `-${size}`,
    };
  });
