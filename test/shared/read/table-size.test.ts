import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../shared/read/limits.ts';
import { locateTable } from '../../../shared/read/locate-table.ts';
import { excessIn, excessOf, sizeOf } from '../../../shared/read/table-size.ts';
import type { RawCell } from '../../../shared/schema/raw-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const { tableRows, cellCharacters, tableCharacters } = readLimits;

function locatedWith(rows: readonly WrittenRow[]) {
  const located = locateTable(spreadsheetOf(tabOf(plan, rows)), plan);
  if (!located) throw new Error('the table was not found');
  return located;
}

const sizeOfRows = (rows: readonly WrittenRow[]) => sizeOf(plan, locatedWith(rows));
const excessOfRows = (rows: readonly WrittenRow[]) => excessOf(plan, locatedWith(rows));

const times = (count: number, row: WrittenRow): WrittenRow[] => Array.from({ length: count }, () => row);

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

  it('is too large with a row more than is read', () => {
    expect(excessOfRows(times(tableRows, { activity: 'ن' }))).toBeUndefined();
    expect(excessOfRows(times(tableRows + 1, { activity: 'ن' }))).toEqual({
      table: plan.title.ar,
      rows: tableRows + 1,
      characters: tableRows + 1,
      mostRows: tableRows,
      mostCharacters: tableCharacters,
    });
  });

  it('is too large with a character more than is read', () => {
    const full = times(tableCharacters / cellCharacters, { activity: 'ن'.repeat(cellCharacters) });
    expect(excessOfRows(full)).toBeUndefined();
    expect(excessOfRows([...full, { activity: 'ن' }])).toMatchObject({ characters: tableCharacters + 1 });
  });

  it('is told at once of a sheet as large as an answer may be', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ activity: `نشاط ${at}`, mine: 'x'.repeat(1_000) }));
    const located = locatedWith(many);
    const began = performance.now();
    expect(excessOf(plan, located)?.['rows']).toBe(100_000);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a cell', () => {
  it('is too long with a character more than is read', () => {
    expect(excessIn(cell('ن'.repeat(cellCharacters)))).toBeUndefined();
    expect(excessIn(cell('ن'.repeat(cellCharacters + 1)))).toEqual({ most: cellCharacters });
  });

  it('that holds a number is as long as people see it', () => {
    expect(excessIn(cell(5, '5'))).toBeUndefined();
    expect(excessIn(cell(5, '5'.repeat(cellCharacters + 1)))).toBeDefined();
  });
});
