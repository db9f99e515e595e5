import { dayOfSerial } from '../language/calendar-day.ts';
import { readDayText } from '../language/day-text.ts';
import { showsDate } from '../language/shows-date.ts';
import type { Cell } from '../schema/cell.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import { type CellReading, unread } from './cell-reading.ts';
import { unclearDate } from './faults/unclear-date.ts';
import { unclearDayOrder } from './faults/unclear-day-order.ts';
import { unreadableDate } from './faults/unreadable-date.ts';

/** Reads a day, from a text or from the serial number that spreadsheets keep. */
export function readDay(base: Cell, { value, text }: RawCell): CellReading {
  const said = readDayText(base.written);
  if (typeof value === 'number') {
    const day = dayOfSerial(value);
    // What is no serial of our years is a figure such as 2022, unless the cell shows a date.
    if (day === undefined) return unread(showsDate(text) ? unclearDate : unreadableDate, base);
    return said && 'day' in said && said.day !== day ? unread(unclearDayOrder, base) : { cell: { ...base, day } };
  }
  if (!said) return unread(unreadableDate, base);
  return 'unclear' in said ? unread(unclearDate, base) : { cell: { ...base, day: said.day } };
}
