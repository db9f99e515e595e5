import { amountText } from '../../schema/amount-text.ts';
import { currencyOf } from '../../schema/currencies.ts';
import type { Money } from '../../schema/money.ts';
import { cellText } from '../cell-text.ts';
import type { TableCell, TableRow } from '../table-rows.ts';
import type { FormattedNumber } from '../workbook-description.ts';

/** Words with these values put in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? ''));

/** A cell that says this in words. */
export const said = (text: string): TableCell => ({ text: cellText(text), inherited: false });

/** A cell with a number, and its room as a person reads it. */
const numbered = (number: FormattedNumber): TableCell => {
  const { value, decimals } = number;
  const shown = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return { text: value.toLocaleString('en-US', shown), inherited: false, number };
};

/** A cell with a count. */
export const counted = (count: number): TableCell => numbered({ value: count, decimals: 0 });

const isDecimals = (decimals: number): decimals is FormattedNumber['decimals'] => [0, 2, 3].includes(decimals);

/** An amount in major units, with the decimals of its currency: 1,234 fils are 1.234 dinars. */
export const amountIn = (minor: number, currency: string): FormattedNumber => {
  const decimals = currencyOf(currency)?.decimals ?? 0;
  if (!isDecimals(decimals)) throw new RangeError(`no format for the ${decimals} decimals of ${currency}`);
  return { value: minor / 10 ** decimals, decimals };
};

/** A cell with an amount of money in major units; its currency stands beside it. */
export const paid = (minor: number, currency: string): TableCell => numbered(amountIn(minor, currency));

/** An amount with its currency's name, as one text: where amounts of several currencies stand in one column. */
export const inWords = (money: Money): string => amountText(money).ar;

/** A row of cells by column key; those that are undefined stay empty. */
export const rowOf = <Key extends string>(
  cells: Readonly<Partial<Record<Key, TableCell | undefined>>>,
  more: Omit<TableRow, 'cells' | 'group'> & { readonly group?: string } = {},
): TableRow => ({ group: '', ...more, cells });
