import { type Decimal, decimalPlaces } from '../language/decimal.ts';
import type { Currency } from './currencies.ts';

/**
 * An amount of money; amounts of different currencies are never added.
 * Units: `minor` is a whole number of the currency's minor unit, fils or cents, by its ISO 4217 exponent.
 */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/**
 * An amount in major units as money, digit by digit: 0.29 dollars are 29 cents.
 * `undefined` where it has more decimals than the currency, or is too large to be exact.
 */
export function moneyOf(amount: Decimal, { code, decimals }: Currency): Money | undefined {
  const missing = decimals - decimalPlaces(amount);
  if (missing < 0) return undefined;
  const minor = Number(`${amount.replace('.', '')}${'0'.repeat(missing)}`);
  return Number.isSafeInteger(minor) ? { minor, currency: code } : undefined;
}
