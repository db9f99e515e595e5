import { describe, expect, it } from 'vitest';
import { locateTable } from '../../../shared/read/locate-table.ts';
import { readTable } from '../../../shared/read/read-table.ts';
import type { RawSpreadsheet, RawTab } from '../../../shared/schema/raw-spreadsheet.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { alignment } from '../../../templates/sheets/framework/alignment.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import { spreadsheetOf, type TabChanges, tabOf } from './raw.ts';

const keys: readonly string[] = plan.columns.map(({ key }) => key);
const located = (changes: TabChanges) => locateTable(spreadsheetOf(tabOf(summary, []), tabOf(plan, [], changes)), plan);
const placesOf = (changes: TabChanges) => Object.fromEntries(located(changes)?.columns ?? []);
const asPublished = Object.fromEntries(keys.map((key, index) => [key, index]));

describe('a table', () => {
  it('is found by its named ranges, whatever its tab and its headings are called', () => {
    const renamed = Object.fromEntries(keys.map((key) => [key, `عنوان ${key}`]));
    expect(placesOf({ title: 'ورقة1', headings: renamed })).toEqual(asPublished);
  });

  it('is found by its headings where no named range is left', () => {
    expect(placesOf({ ranges: [] })).toEqual(asPublished);
  });

  it('is found by its English headings', () => {
    expect(placesOf({ ranges: [], headings: 'en' })).toEqual(asPublished);
  });

  it('is found by headings that are spelt another way', () => {
    const headings = { activity: ' النشـاطات: ', indicator: 'مؤشّر القياس', programme: 'البرنامج علي الموازنه' };
    expect(placesOf({ ranges: [], headings })).toEqual(asPublished);
  });

  it('is found with its columns in another order', () => {
    const order = keys.toReversed();
    expect(placesOf({ order })).toEqual(Object.fromEntries(order.map((key, index) => [key, index])));
    expect(placesOf({ order, ranges: [] })).toEqual(Object.fromEntries(order.map((key, index) => [key, index])));
  });

  it('finds by its heading a column whose named range is gone', () => {
    expect(placesOf({ ranges: ['activity', 'indicator'] })).toEqual(asPublished);
  });

  it('is found without one of its headings, all named ranges gone: reading then says which column is missing', () => {
    expect(placesOf({ ranges: [], without: ['activity'] })).not.toHaveProperty('activity');
  });

  it('is read as its headings say where two columns changed places under their named ranges', () => {
    const raw = spreadsheetOf(tabOf(plan, [{ activity: 'أ', indicator: '1' }]));
    const before = locateTable(raw, plan)?.columns;
    const [activity = -1, indicator = -1] = [before?.get('activity'), before?.get('indicator')];
    const swap = new Map([
      [activity, indicator],
      [indicator, activity],
    ]);
    const [tab] = raw.tabs;
    const cells = tab?.cells.map((cell) => ({ ...cell, column: swap.get(cell.column) ?? cell.column }));
    const after = locateTable({ ...raw, tabs: [{ ...tab, cells } as never] }, plan)?.columns;
    expect([after?.get('activity'), after?.get('indicator')]).toEqual([indicator, activity]);
  });

  it('begins at its first entry where somebody deleted the row of its headings', () => {
    const raw = spreadsheetOf(tabOf(plan, [{ activity: 'أ', indicator: '1' }]));
    const [tab] = raw.tabs;
    const cells = tab?.cells
      .filter(({ row }) => row !== 1)
      .map((cell) => (cell.row > 1 ? { ...cell, row: cell.row - 1 } : cell));
    expect(locateTable({ ...raw, tabs: [{ ...tab, cells } as never] }, plan)?.headingRow).toBe(0);
  });

  it('begins below its headings where they were cleared or all but one renamed', () => {
    const raw = spreadsheetOf(tabOf(plan, [{ activity: 'أ' }]));
    const [tab] = raw.tabs;
    const renamed = (text: string) =>
      tab?.cells.map((cell) => (cell.row === 1 && cell.column > 2 ? { ...cell, value: text, text } : cell));
    for (const cells of [tab?.cells.filter(({ row }) => row !== 1), renamed('عنوان آخر')]) {
      expect(locateTable({ ...raw, tabs: [{ ...tab, cells } as never] }, plan)?.headingRow).toBe(1);
    }
  });

  it('is not found in a spreadsheet without it', () => {
    expect(locateTable(spreadsheetOf(tabOf(summary, [])), plan)).toBeUndefined();
    expect(locateTable(spreadsheetOf(), plan)).toBeUndefined();
  });

  it('is not taken for another one that has the same heading', () => {
    const raw = spreadsheetOf(tabOf(alignment, [], { ranges: [] }), tabOf(programmes, [], { ranges: [] }));
    expect(locateTable(raw, programmes)?.tab.title).toBe(programmes.title.ar);
  });
});

describe.each([departmentSpreadsheet, frameworkSpreadsheet])('the tables of the $id spreadsheet', ({ tables }) => {
  it.each(tables.map((table) => [table.id, table] as const))('are told apart by headings alone: %s', (_, table) => {
    const raw = spreadsheetOf(...tables.map((other) => tabOf(other, [], { ranges: [] })));
    expect(locateTable(raw, table)?.tab.title).toBe(table.title.ar);
  });
});

const filled = [{ activity: 'أ', indicator: '1', programme: 'ب', subObjective: 'ج' }];
const saidOf = (raw: RawSpreadsheet) => {
  const { breaches, understood, rows } = readTable(raw, plan);
  return { said: [...breaches, ...understood].map(({ code, cell }) => `${code} ${cell.column} ${cell.a1}`), rows };
};

describe('a heading', () => {
  it.each([
    ['a letter too few', 'النشاطت'],
    ['a letter too many', 'النشااطات'],
    ['a letter for another', 'النشاظات'],
    ['in the singular', 'النشاط'],
    ['in English, misspelt', 'Activty'],
  ])('that is misspelt, %s, is understood, which is said', (_, activity) => {
    const { said, rows } = saidOf(spreadsheetOf(tabOf(plan, filled, { ranges: [], headings: { activity } })));
    expect(rows[0]?.cells.activity?.value).toBe('أ');
    expect(said).toEqual(['heading-understood activity G2']);
  });

  it('with what is meant in brackets is as good as without', () => {
    const headings = { activity: 'النشاطات (إلزامي)' };
    expect(saidOf(spreadsheetOf(tabOf(plan, filled, { ranges: [], headings }))).said).toEqual([]);
  });

  it('that is misspelt outweighs a named range that was left behind over an empty column', () => {
    const raw = spreadsheetOf(tabOf(plan, filled, { headings: { programme: 'البرنامج على لموازنة' } }));
    const [tab] = raw.tabs as [RawTab];
    const moved = tab.cells.map((cell) => (cell.column === 8 ? { ...cell, column: 60 } : cell));
    const { said, rows } = saidOf({ ...raw, tabs: [{ ...tab, cells: moved }] });
    expect(rows[0]?.cells.programme?.value).toBe('ب');
    expect(said).toEqual(['heading-understood programme BI2']);
  });

  it('that says something else is known by its named range, which is said', () => {
    const { said, rows } = saidOf(spreadsheetOf(tabOf(plan, filled, { headings: { activity: 'ما سنفعله' } })));
    expect(rows[0]?.cells.activity?.value).toBe('أ');
    expect(said).toEqual(['heading-understood activity G2']);
  });

  it('of somebody’s own is no column of the table, though it is a little like one', () => {
    const headings = { activity: 'نشاطات السنة السابقة' };
    const { said } = saidOf(spreadsheetOf(tabOf(plan, filled, { ranges: [], headings })));
    expect(said).toEqual(['column-not-found activity A1']);
  });
});
