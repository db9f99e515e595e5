import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../shared/read/limits.ts';
import { locateTable } from '../../../shared/read/locate-table.ts';
import { isTooLarge, isTooLong, sizeOf } from '../../../shared/read/table-size.ts';
import type { RawCell } from '../../../shared/schema/raw-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const { tableRows, cellCharacters, tableCharacters } = readLimits;

function sizeOfRows(rows: readonly WrittenRow[]) {
  const located = locateTable(spreadsheetOf(tabOf(plan, rows)), plan);
  if (!located) throw new Error('the table was not found');
  return sizeOf(plan, located);
}

const cell = (value: RawCell['value'], text = String(value)): RawCell => ({ row: 2, column: 6, value, text });

describe('the size of a table', () => {
  it('counts the rows that somebody wrote in, and their characters', () => {
    const rows = [{ activity: 'نشاط', indicator: 'عدد' }, { indicator: 'نسبة' }, {}, { activity: 'آخر' }];
    expect(sizeOfRows(rows)).toEqual({ rows: 3, characters: 14 });
  });

  it('counts neither spare rows nor what stands in columns of people’s own', () => {
    const rows = [{ activityId: 'a1', indicatorId: 'i1' }, { mine: 'ملاحظتي' }, { activity: { note: 'ملاحظة' } }];
    expect(sizeOfRows(rows)).toEqual({ rows: 0, characters: 0 });
  });

  it('counts a text that is too long as the longest that is read', () => {
    expect(sizeOfRows([{ activity: 'ن'.repeat(10 * cellCharacters) }]).characters).toBe(cellCharacters);
  });

  it('is too large with a row or a character more than is read', () => {
    expect(isTooLarge({ rows: tableRows, characters: tableCharacters })).toBe(false);
    expect(isTooLarge({ rows: tableRows + 1, characters: 0 })).toBe(true);
    expect(isTooLarge({ rows: 1, characters: tableCharacters + 1 })).toBe(true);
  });

  it('is told in a blink of a sheet as large as an answer may be', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ activity: `نشاط ${at}`, mine: 'x'.repeat(1_000) }));
    const began = performance.now();
    expect(isTooLarge(sizeOfRows(many))).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a cell', () => {
  it('is too long with a character more than is read', () => {
    expect(isTooLong(cell('ن'.repeat(cellCharacters)))).toBe(false);
    expect(isTooLong(cell('ن'.repeat(cellCharacters + 1)))).toBe(true);
  });

  it('that holds a number is as long as people see it', () => {
    expect(isTooLong(cell(5, '5'))).toBe(false);
    expect(isTooLong(cell(5, '5'.repeat(cellCharacters + 1)))).toBe(true);
  });
});
