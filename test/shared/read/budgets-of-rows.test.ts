import { describe, expect, it } from 'vitest';
import { frameworkOfRows } from '../../../shared/read/framework-of-rows.ts';
import { readFramework } from '../../../shared/read/read-framework.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const consular = 'البرنامج القنصلي';

const readingOf = (budgets: readonly WrittenRow[]) => {
  const tables: Readonly<Record<string, readonly WrittenRow[]>> = { programmes: [{ name: consular }], budgets };
  return readFramework(
    spreadsheetOf(...frameworkSpreadsheet.tables.map((table) => tabOf(table, tables[table.id] ?? []))),
  );
};
const frameworkOf = (...rows: readonly WrittenRow[]) => frameworkOfRows(readingOf(rows), []);
const linesOf = (...rows: readonly WrittenRow[]) => frameworkOf(...rows).budgets ?? [];

const given = { programme: 'البرنامج القنصلى', year: '٢٠٢٢', approved: 1250.5 };

describe('lines of the budget', () => {
  it('are of a programme by its name, however that is spelt', () => {
    const said = { ...given, centre: 'الوزارة', revised: '1.5 مليون', committed: 700, paid: '٠٫٠٠١' };
    const [line] = linesOf({ ...said, source: 'قانون الموازنة', sourceOn: '10/01/2022', enteredBy: 'ليلى' });
    expect(line).toEqual({
      ...{ programme: given.programme, programmeId: frameworkOf().programmes[0]?.id, year: 2022, centre: 'الوزارة' },
      approved: { minor: 1_250_500, currency: 'JOD' },
      revised: { minor: 1_500_000_000, currency: 'JOD' },
      committed: { minor: 700_000, currency: 'JOD' },
      paid: { minor: 1, currency: 'JOD' },
      ...{ source: 'قانون الموازنة', sourceOn: '2022-01-10', enteredBy: 'ليلى' },
      at: {
        ...{ programme: 'A3', year: 'B3', centre: 'C3', approved: 'D3', revised: 'E3', committed: 'F3', paid: 'G3' },
        source: 'H3',
      },
    });
  });

  it('name their programme once for the rows below, where it is written', () => {
    const lines = linesOf(given, { year: 2023, approved: 5 });
    expect(lines.map(({ programme, year, at }) => [programme, year, at.programme, at.year])).toEqual([
      [given.programme, 2022, 'A3', 'B3'],
      [given.programme, 2023, 'A3', 'B4'],
    ]);
  });

  it('have each amount in its own currency', () => {
    expect(linesOf({ ...given, paid: '500 USD' })).toMatchObject([
      { approved: { currency: 'JOD' }, paid: { minor: 50_000, currency: 'USD' } },
    ]);
  });

  it('have no amount where none is written, which is not zero', () => {
    const [line] = linesOf({ ...given, paid: 0 });
    expect(line).toMatchObject({ paid: { minor: 0 } });
    expect(line).not.toHaveProperty('revised');
  });

  it('keep what is missing, for a rule to see', () => {
    expect(linesOf({ approved: 5, centre: 'الوزارة' }, given)).toMatchObject([
      { programme: '', programmeId: undefined, year: undefined, source: '', at: { programme: 'A3', year: 'B3' } },
      { programmeId: expect.any(String) },
    ]);
  });

  it('keep a name that is no programme’s', () => {
    expect(linesOf({ ...given, programme: 'البرنامج القنصي' })).toMatchObject([
      { programme: 'البرنامج القنصي', programmeId: undefined },
    ]);
  });

  it('are no totals that people add', () => {
    const figures = { approved: 1250.5, paid: 3 };
    expect(linesOf(given, { programme: 'المجموع', ...figures }, { ...given, year: 2023 })).toHaveLength(2);
    expect(linesOf(given, figures)).toHaveLength(1);
    expect(linesOf(given, {}, { centre: 'المجموع', ...figures })).toHaveLength(1);
  });

  it('are absent where there are none', () => {
    expect(frameworkOf()).not.toHaveProperty('budgets');
  });
});

it('an amount that cannot be read is said, and never taken for another', () => {
  const { breaches } = readingOf([{ ...given, approved: '1,250' }]);
  expect(breaches.map(({ code, cell }) => [code, cell.sheet, cell.a1])).toEqual([['unclear-number', 'budgets', 'D3']]);
});

it('a framework that was published without the tab has no budget, and no fault', () => {
  const tables = frameworkSpreadsheet.tables.filter(({ id }) => id !== 'budgets').map((table) => tabOf(table, []));
  const reading = readFramework(spreadsheetOf(...tables));
  expect(reading.breaches.filter(({ cell }) => cell.sheet === 'budgets')).toEqual([]);
  expect(frameworkOfRows(reading, [])).not.toHaveProperty('budgets');
});
