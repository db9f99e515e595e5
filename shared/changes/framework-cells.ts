import { clean, splitLines } from '../language/clean.ts';
import { writtenDay } from '../language/written-day.ts';
import type { Cell } from '../schema/cell.ts';
import { currencyOf } from '../schema/currencies.ts';
import type { Money } from '../schema/money.ts';
import type { CellByKind } from '../schema/row.ts';
import type { Text } from '../language/text.ts';

/*
 * The framework keeps most of what is written in it as plain values. Here they are cells again, as they are compared and
 * shown: undefined where nothing is written.
 */

const cellOf = (written: string, value: string): Cell => ({ written, value, printed: 'own', at: '', writtenAt: '' });

/** A text, without what people do not see. */
export const textCell = (written: string | undefined): Cell | undefined => {
  const value = clean(written ?? '');
  return value === '' ? undefined : cellOf(value, value);
};

/** Entries, one a line. */
export const linesCell = (entries: readonly string[]): CellByKind['lines'] | undefined => {
  const lines = entries.flatMap(splitLines);
  return lines.length === 0 ? undefined : { ...cellOf(lines.join('\n'), lines.join('\n')), entries: lines };
};

/** A whole number; 0 stands for none where the framework says so. */
export const integerCell = (integer: number | undefined): CellByKind['integer'] | undefined =>
  integer === undefined ? undefined : { ...cellOf(String(integer), String(integer)), integer };

/** A day, '' where there is none. */
export const dayCell = (day: string): CellByKind['day'] | undefined =>
  day === '' ? undefined : { ...cellOf(writtenDay(day), writtenDay(day)), day };

/** A tick; an empty box says as much as none. */
export const tickCell = (ticked: boolean | undefined): CellByKind['tick'] | undefined =>
  ticked ? { ...cellOf('نعم', 'نعم'), ticked } : undefined;

/** One of a fixed list, by its Arabic label. */
export const choiceCell = (
  choiceId: string | undefined,
  choices: readonly { readonly id: string; readonly label: Text }[],
): CellByKind['choice'] | undefined => {
  const label = choices.find(({ id }) => id === choiceId)?.label.ar;
  return choiceId === undefined ? undefined : { ...cellOf(label ?? choiceId, label ?? choiceId), choiceId };
};

/** An amount with its currency. */
export const moneyCell = (money: Money | undefined): CellByKind['money'] | undefined => {
  if (!money) return undefined;
  const decimals = currencyOf(money.currency)?.decimals ?? 0;
  const shown = `${(money.minor / 10 ** decimals).toFixed(decimals)} ${money.currency}`;
  return { ...cellOf(shown, shown), money };
};

/** The same cell, where it inherits what is written in another one, as far as anybody knows where that is. */
export const inBlock = <C extends Cell>(cell: C | undefined, writtenAt: string): C | undefined =>
  cell && { ...cell, printed: 'inherited', writtenAt };
