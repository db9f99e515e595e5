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

const yes = new Set(['true', 'نعم', 'yes', '1', '✓', '✔', 'x'].map(fold));
const no = new Set(['false', 'لا', 'no', '0', ''].map(fold));

const kinds: Record<ColumnKind, ReadKind> = {
  id: (base) => ({ cell: base }),
  text: (base) => ({ cell: base }),
  lines: (base) => ({ cell: { ...base, entries: splitLines(base.written) } }),
  integer: (base, raw) => {
    const integer = typeof raw.value === 'number' ? raw.value : Number(fold(base.value));
    return Number.isInteger(integer)
      ? { cell: { ...base, integer } }
      : { fault: unreadableNumber.code, values: { value: base.value } };
  },
  tick: (base) => {
    const ticked = yes.has(fold(base.value));
    if (ticked || no.has(fold(base.value))) return { cell: { ...base, ticked } };
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
