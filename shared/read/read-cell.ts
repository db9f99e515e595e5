import { clean, splitLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import type { Cell } from '../schema/cell.ts';
import type { AnyCell } from '../schema/row.ts';
import type { Column, ColumnKind } from '../schema/table.ts';
import { unknownOption } from './faults/unknown-option.ts';
import { unreadableNumber } from './faults/unreadable-number.ts';

/** What a cell says, or why it cannot be read. */
export type CellReading =
  | { readonly cell: AnyCell }
  | { readonly fault: string; readonly values: Record<string, string | string[]> };

type ReadKind = (base: Cell, raw: RawCell, column: Column) => CellReading;

// Signs fold to nothing, and nothing is no answer: they are compared as they stand.
const answerOf = (text: string): string => fold(text) || text;
const yes = new Set(['true', 'نعم', 'yes', '1', '✓', '✔', 'x'].map(answerOf));
const no = new Set(['false', 'لا', 'no', '0', '✗', '✘'].map(answerOf));

// As people write a whole number: a sign, digits (Arabic-Indic and Persian ones included) and nothing else; as a number
// of a list also between brackets.
const wholeNumber = /^([-−]?)\s?([0-9٠-٩۰-۹]{1,15})$|^\(([0-9٠-٩۰-۹]{1,15})\)$/;
const integerOf = ({ value }: RawCell, text: string): number => {
  if (typeof value === 'number') return value;
  const [, sign, digits, bracketed] = wholeNumber.exec(text) ?? [];
  return (sign ? -1 : 1) * Number(fold(digits ?? bracketed ?? '') || Number.NaN);
};

const kinds: Record<ColumnKind, ReadKind> = {
  id: (base) => ({ cell: base }),
  text: (base) => ({ cell: base }),
  lines: (base) => ({ cell: { ...base, entries: splitLines(base.written) } }),
  integer: (base, raw) => {
    const integer = integerOf(raw, base.value);
    return Number.isInteger(integer)
      ? { cell: { ...base, integer } }
      : { fault: unreadableNumber.code, values: { value: base.value } };
  },
  tick: (base) => {
    const ticked = yes.has(answerOf(base.value));
    if (ticked || no.has(answerOf(base.value))) return { cell: { ...base, ticked } };
    return { fault: unknownOption.code, values: { value: base.value, options: ['نعم', 'لا'] } };
  },
  choice: (base, _raw, column) => {
    if (!column.choices) return { cell: base };
    const wanted = fold(base.value);
    const choice = column.choices.find(({ id, label }) =>
      [id, label.ar, label.en].some((name) => fold(name) === wanted),
    );
    if (choice) return { cell: { ...base, choiceId: choice.id } };
    return {
      fault: unknownOption.code,
      values: { value: base.value, options: column.choices.map(({ label }) => label.ar) },
    };
  },
};

/** Reads one cell as its column's kind says; nothing where it holds only blanks. */
export function readCell(column: Column, raw: RawCell, at: string): CellReading | undefined {
  const written = typeof raw.value === 'string' ? raw.value : raw.text || String(raw.value);
  const value = clean(written);
  if (value === '') return undefined;
  return kinds[column.kind]({ written, value, printed: 'own', at, writtenAt: at }, raw, column);
}
