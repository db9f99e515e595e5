import { writtenDay } from '../language/written-day.ts';
import { canonical } from '../schema/canonical.ts';
import { currencyOf } from '../schema/currencies.ts';
import type { Money } from '../schema/money.ts';
import type { AnyCell } from '../schema/row.ts';

/** What a cell of its kind gives beside its text: empty of a text alone. */
export function typedOf(cell: AnyCell): Readonly<Record<string, unknown>> {
  const {
    written: _,
    value: _v,
    printed: _p,
    at: _a,
    writtenAt: _w,
    resolvedId: _r,
    via: _i,
    kept: _k,
    ...typed
  } = cell;
  return typed;
}

/** Both of two cells that look the same and mean something else, with what tells them apart. */
export function bothInFull(before: AnyCell, now: AnyCell): { before: string; now: string } {
  const full = { before: inFull(before), now: inFull(now) };
  if (full.before !== full.now) return full;
  return { before: canonical(typedOf(before)), now: canonical(typedOf(now)) };
}

function inFull(cell: AnyCell): string {
  if ('number' in cell) return String(cell.number);
  if ('integer' in cell) return String(cell.integer);
  if ('money' in cell) return moneyInFull(cell.money);
  if ('day' in cell) return writtenDay(cell.day);
  if ('entries' in cell) return cell.entries.map((entry) => `«${entry}»`).join(' ');
  if ('choiceId' in cell) return `${cell.value} (${cell.choiceId})`;
  return cell.value;
}

const moneyInFull = ({ minor, currency }: Money): string =>
  `${minor / 10 ** (currencyOf(currency)?.decimals ?? 0)} ${currency}`;
