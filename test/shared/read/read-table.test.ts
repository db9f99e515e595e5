import { describe, expect, it } from 'vitest';
import { readTable } from '../../../shared/read/read-table.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';
import { down, read } from './read-plan.ts';

describe('a block', () => {
  it('holds for the rows below, until the next one that is written', () => {
    const rows = [
      { programme: 'أ', activity: '1' },
      { activity: '2' },
      { programme: 'ب', activity: '3' },
      { activity: '4' },
    ];
    expect(down(rows, 'programme')).toEqual(['أ', '↑أ', 'ب', '↑ب']);
  });

  it('knows its own cell and the one in which it is written', () => {
    const cell = read([{ programme: 'أ', activity: '1' }, { activity: '2' }]).rows[1]?.cells.programme;
    expect(cell).toMatchObject({ at: 'I4', writtenAt: 'I3' });
  });

  it('says nothing of the rows above its first value', () => {
    expect(down([{ activity: '1' }, { activity: '2', programme: 'أ' }], 'programme')).toEqual(['∅', 'أ']);
  });

  it('reaches over blank rows in the middle, which are no rows', () => {
    const rows = [{ programme: 'أ', activity: '1' }, {}, { indicator: '  ' }, { activity: '2' }];
    expect(down(rows, 'programme')).toEqual(['أ', '↑أ']);
    expect(read(rows).rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('never reaches into the next section', () => {
    const rows = [
      { section: 'أ', programme: 'ب', subObjective: 'ج', activity: '1' },
      { section: 'د', activity: '2' },
      { activity: '3' },
    ];
    expect(down(rows, 'programme')).toEqual(['ب', '∅', '∅']);
    expect(down(rows, 'subObjective')).toEqual(['ج', '∅', '∅']);
    expect(down(rows, 'section')).toEqual(['أ', 'د', '↑د']);
  });

  it('is cut by a section that cannot be read, too', () => {
    const rows = [
      { section: 'أ', programme: 'ب', activity: '1' },
      { section: { error: 'REF' }, activity: '2' },
    ];
    expect(down(rows, 'programme')).toEqual(['ب', '∅']);
    expect(down(rows, 'section')).toEqual(['أ', '∅']);
  });

  it('is no matter of columns that are not blocks', () => {
    expect(down([{ activity: '1', indicator: 'أ' }, { activity: '2' }], 'indicator')).toEqual(['أ', '∅']);
  });
});

describe('a formula that failed', () => {
  const rows = [{ programme: 'أ', activity: '1' }, { programme: { error: 'REF' }, activity: '2' }, { activity: '3' }];

  it('is never taken for an empty cell, under which the block above would hold', () => {
    expect(down(rows, 'programme')).toEqual(['أ', '∅', '∅']);
  });

  it('is told with its cell', () => {
    expect(read(rows).breaches).toEqual([
      {
        code: 'formula-failed',
        cell: { sheet: 'plan', a1: 'I4', activityId: null, column: 'programme' },
        writtenAt: 'I4',
        values: { error: '#REF' },
      },
    ]);
  });

  it('makes a row, also where nothing else stands in it', () => {
    expect(read([{ programme: { error: 'NAME' } }]).rows).toHaveLength(1);
  });
});

describe('the rows of a table', () => {
  it('go on below the rows that were published', () => {
    const blank = Array.from({ length: 200 }, () => ({}));
    expect(down([{ activity: '1', programme: 'أ' }, ...blank, { activity: '2' }], 'programme')).toEqual(['أ', '↑أ']);
  });

  it('come in the order of the sheet, whatever order the cells come in', () => {
    const raw = spreadsheetOf(tabOf(plan, [{ activity: '1' }, { activity: '2' }, { activity: '3' }]));
    const reversed = { ...raw, tabs: raw.tabs.map((tab) => ({ ...tab, cells: tab.cells.toReversed() })) };
    expect(readTable(reversed, plan).rows.map(({ cells }) => cells.activity?.value)).toEqual(['1', '2', '3']);
  });

  it('are none where only hidden ids, notes or blanks stand', () => {
    expect(
      read([{ activityId: 'x', indicatorId: 'y' }, { activity: { note: 'ملاحظة' } }, { activity: '\u200f ' }]).rows,
    ).toEqual([]);
  });

  it('are none where only a box stands that nobody ticked', () => {
    const raw = spreadsheetOf(
      tabOf(sections, [{ title: 'محور', subHeadingPrinted: false }, { subHeadingPrinted: false }]),
    );
    expect(readTable(raw, sections).rows).toHaveLength(1);
  });

  it('take no notice of columns that somebody added', () => {
    const rows = [{ activity: '1', ملاحظاتي: 'خاص' }, { ملاحظاتي: { error: 'REF' } }, { activity: '2' }];
    expect(down(rows, 'activity')).toEqual(['1', '2']);
    expect(read(rows).breaches).toEqual([]);
  });

  it('tell the address of an empty cell, but of no column that is not there', () => {
    const { addressOf } = read([{ activity: '1' }], { without: ['indicatorId'] });
    expect([addressOf(2, 'activity'), addressOf(2, 'programme'), addressOf(2, 'indicatorId')]).toEqual([
      'F3',
      'H3',
      undefined,
    ]);
  });
});

describe('a table that cannot be read', () => {
  it('says that it is not there', () => {
    expect(readTable(spreadsheetOf(tabOf(sections, [])), plan)).toMatchObject({
      rows: [],
      breaches: [{ code: 'table-not-found', values: { table: 'الخطة' } }],
    });
  });

  it.each(['activity', 'indicator', 'programme'])(
    'says that its needed column %s is gone, and gives no rows',
    (key) => {
      const { rows, breaches } = read([{ activity: '1' }], { without: [key] });
      expect(rows).toEqual([]);
      expect(breaches).toMatchObject([{ code: 'column-not-found', cell: { column: key } }]);
    },
  );
});

describe('a row that lacks what every row must have', () => {
  const lines = (rows: readonly WrittenRow[]) =>
    readTable(spreadsheetOf(tabOf(sections, rows)), sections).breaches.map(
      ({ code, cell }) => `${code} ${cell.column} ${cell.a1}`,
    );
  const whole = { goal: 1, title: 'أوروبا', columnSet: 'من الهدف الفرعي', contributors: 'قطاع' };

  it('is told with the cell that is empty', () => {
    const { goal: _goal, ...withoutGoal } = whole;
    const { title: _title, contributors: _contributors, ...withoutBoth } = whole;
    expect(lines([whole, withoutGoal])).toEqual(['cell-missing goal B4']);
    expect(lines([withoutBoth])).toEqual(['cell-missing title C3', 'cell-missing contributors H3']);
  });

  it('is not one that says nothing at all', () => {
    expect(lines([whole, {}, {}])).toEqual([]);
  });

  it('is told once where its cell cannot be read either', () => {
    expect(lines([{ ...whole, goal: 'الثاني' }])).toEqual(['unreadable-whole-number goal B3']);
  });
});
