import { fold } from '../language/fold.ts';
import { takeNumber } from '../language/number-parts.ts';
import { type NumberText, numberOfParts, readNumberText, type UnclearNumber } from '../language/number-text.ts';
import { showsDate } from '../language/shows-date.ts';
import type { Cell } from '../schema/cell.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import { type CellReading, unread, unreadAsWritten } from './cell-reading.ts';
import { numberBecameDate } from './faults/number-became-date.ts';
import { unclearNumber } from './faults/unclear-number.ts';
import { unreadableNumber } from './faults/unreadable-number.ts';
import { unreadableWholeNumber } from './faults/unreadable-whole-number.ts';

/** Reads a number, with or without a fraction. */
export function readNumber(base: Cell, { value, text }: RawCell): CellReading {
  if (typeof value === 'number') {
    return showsDate(text) ? unread(numberBecameDate, base) : { cell: { ...base, number: value } };
  }
  // What stands there to the letter: cleaning takes a dash that stands apart for a bullet, and it may be a minus.
  const read = readNumberText(base.written);
  if (!read) return unreadAsWritten(unreadableNumber, base);
  return 'unclear' in read ? unclear(base, read) : { cell: { ...base, number: Number(read.decimal) } };
}

/** Reads a whole number; brackets are those of a list's number, and one separator is of thousands. */
export function readInteger(base: Cell, { value, text }: RawCell): CellReading {
  if (typeof value === 'number' && showsDate(text)) return unread(numberBecameDate, base);
  const read = typeof value === 'number' ? wholeShown(value, text) : wholeText(base.value);
  if (read && 'unclear' in read) return unclear(base, read);
  const integer = Number(read?.decimal ?? Number.NaN);
  return Number.isSafeInteger(integer) ? { cell: { ...base, integer } } : unread(unreadableWholeNumber, base);
}

const wholeShown = (value: number, text: string): NumberText | undefined =>
  /[%٪]/.test(text) ? undefined : { decimal: String(value) };

function wholeText(text: string): NumberText | undefined {
  const [, listed] = /^\(([0-9٠-٩۰-۹]{1,15})\)$/.exec(text) ?? [];
  if (listed) return { decimal: fold(listed) };
  const parts = text.startsWith('(') ? undefined : takeNumber(text);
  return parts && parts.before + parts.after === '' ? numberOfParts(parts, 0) : undefined;
}

/** The fault of a number between whose two readings nobody can choose. */
export const unclear = (base: Cell, { unclear: [a, b] }: UnclearNumber): CellReading =>
  unread(unclearNumber, base, { a, b });
