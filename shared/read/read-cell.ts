import { clean, splitLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { Cell } from '../schema/cell.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import type { AnyCell } from '../schema/row.ts';
import type { Column, ColumnKind } from '../schema/table.ts';
import { type CellReading, unread } from './cell-reading.ts';
import { unknownOption } from './faults/unknown-option.ts';
import { readDay } from './read-day.ts';
import { readMoney } from './read-money.ts';
import { readInteger, readNumber } from './read-number.ts';
import { saidOfText } from './said-of-text.ts';

type ReadKind = (base: Cell, raw: RawCell, column: Column, currency: string | undefined) => CellReading;

// Signs fold to nothing, and nothing is no answer: they are compared as they stand.
const answerOf = (text: string): string => fold(text) || text;
const yes = new Set(['true', 'نعم', 'yes', '1', '✓', '✔', 'x'].map(answerOf));
const no = new Set(['false', 'لا', 'no', '0', '✗', '✘'].map(answerOf));

const textReading = (cell: AnyCell): CellReading => {
  const said = saidOfText(cell.written);
  return said.length > 0 ? { cell, said } : { cell };
};

const kinds: Record<Exclude<ColumnKind, 'answer'>, ReadKind> = {
  id: (base) => ({ cell: base }),
  text: textReading,
  lines: (base) => {
    const entries = splitLines(base.written);
    return textReading({ ...base, value: entries.join('\n'), entries });
  },
  integer: readInteger,
  number: readNumber,
  money: (base, raw, _column, currency) => readMoney(base, raw, currency),
  day: readDay,
  tick: (base) => {
    const ticked = yes.has(answerOf(base.value));
    if (ticked || no.has(answerOf(base.value))) return { cell: { ...base, ticked } };
    return unread(unknownOption, base, { options: ['نعم', 'لا'] });
  },
  choice: (base, _raw, { choices }) => {
    if (!choices) return { cell: base };
    const wanted = fold(base.value);
    const choice = choices.find(({ id, label }) => [id, label.ar, label.en].some((name) => fold(name) === wanted));
    if (choice) return { cell: { ...base, choiceId: choice.id } };
    return unread(unknownOption, base, { options: choices.map(({ label }) => label.ar) });
  },
};

/**
 * Reads one cell as its column's kind says; nothing where it holds only blanks.
 * `currency` is that of an amount which names none: what the heading says, else the column's; '' where nobody can tell.
 */
export function readCell(
  column: Column,
  raw: RawCell,
  at: string,
  currency: string | undefined = column.currency,
): CellReading | undefined {
  const written = typeof raw.value === 'string' ? raw.value : raw.text || String(raw.value);
  // A format may show zero as a dash: a number is never blank.
  const value = clean(written) || (typeof raw.value === 'number' ? String(raw.value) : '');
  if (value === '' || column.kind === 'answer') return undefined;
  return kinds[column.kind]({ written, value, printed: 'own', at, writtenAt: at }, raw, column, currency);
}
