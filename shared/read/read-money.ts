import { type Decimal, decimalOfNumber, decimalPlaces } from '../language/decimal.ts';
import { type NumberParts, takeNumber } from '../language/number-parts.ts';
import { type NumberText, numberOfParts } from '../language/number-text.ts';
import { showsDate } from '../language/shows-date.ts';
import type { Cell } from '../schema/cell.ts';
import { type Currency, currencyOf } from '../schema/currencies.ts';
import { currenciesNamed } from '../schema/currency-name.ts';
import { moneyOf } from '../schema/money.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import { type CellReading, unread, unreadAsWritten } from './cell-reading.ts';
import { amountTooPrecise } from './faults/amount-too-precise.ts';
import { numberBecameDate } from './faults/number-became-date.ts';
import { unclearCurrency } from './faults/unclear-currency.ts';
import { unreadableAmount } from './faults/unreadable-amount.ts';
import { unclear } from './read-number.ts';

/** Reads an amount in major units; a currency that stands in the cell outweighs `own`, the column's. */
export function readMoney(base: Cell, raw: RawCell, own: string | undefined): CellReading {
  const isNumber = typeof raw.value === 'number';
  if (isNumber && showsDate(raw.text)) return unread(numberBecameDate, base);
  const parts = takeNumber(isNumber ? raw.text : base.written);
  // A format that shows `5 ألف` for 5 says something else than the number that stands there.
  if (isNumber ? parts && parts.places > 0 : !parts) return unreadAsWritten(unreadableAmount, base);
  const named = parts ? currenciesBeside(parts, own) : [own ?? ''];
  if (!named) return unreadAsWritten(unreadableAmount, base);
  const currency = named.length === 1 ? currencyOf(named[0] ?? '') : undefined;
  if (!currency) return unread(unclearCurrency, base);
  return amountIn(currency, base, amountOf(raw.value, parts, currency));
}

/** The currencies that the words beside an amount may mean together; `undefined` where they mean something else. */
function currenciesBeside({ before, after }: NumberParts, own: string | undefined): readonly string[] | undefined {
  const words = [before, after].filter((each) => each !== '');
  if (words.length === 0) return [own ?? ''];
  const named = words.map((each) => currenciesNamed(each, own));
  if (named.some(({ length }) => length === 0)) return undefined;
  return named.reduce((all, some) => all.filter((code) => some.includes(code)));
}

function amountOf(value: RawCell['value'], parts: NumberParts | undefined, { decimals }: Currency) {
  if (typeof value !== 'number') return parts && numberOfParts(parts, decimals);
  const decimal = decimalOfNumber(value);
  return decimal === undefined ? undefined : { decimal };
}

function amountIn(currency: Currency, base: Cell, amount: NumberText | undefined): CellReading {
  if (!amount) return unreadAsWritten(unreadableAmount, base);
  if ('unclear' in amount) return unclear(base, amount);
  if (decimalPlaces(amount.decimal) > currency.decimals) {
    // In all its digits: a format may hide those that are too many.
    const value = amount.decimal;
    return unread(amountTooPrecise, base, { value, currency: currency.ar, rounded: rounded(value, currency) });
  }
  const money = moneyOf(amount.decimal, currency);
  return money ? { cell: { ...base, money } } : unreadAsWritten(unreadableAmount, base);
}

// With two decimals at most: three behind a point would be unclear again.
const rounded = (amount: Decimal, { decimals }: Currency): string => Number(amount).toFixed(Math.min(decimals, 2));
