import type { Text } from '../language/text.ts';
import { currencyOf } from './currencies.ts';
import type { Money } from './money.ts';

/**
 * An amount as people read it, with all its decimals: `1,234.500 دينار أردني`. Digits are 0-9 in both languages.
 * An amount in a currency that nobody here meets is shown in its minor unit, with the code.
 */
export function amountText({ minor, currency }: Money): Text {
  const { decimals, ar, en } = currencyOf(currency) ?? { decimals: 0, ar: currency, en: currency };
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  const amount = `${minor < 0 ? '-' : ''}${whole}${fraction}`;
  return { ar: `${amount} ${ar}`, en: `${amount} ${en}` };
}
