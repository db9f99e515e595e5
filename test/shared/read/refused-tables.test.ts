import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../shared/read/evidence.ts';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { readTable } from '../../../shared/read/read-table.ts';
import type { RawSpreadsheet, RawTab } from '../../../shared/schema/raw-spreadsheet.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import { spreadsheetOf, tabOf } from './raw.ts';

const filled = [{ activity: 'أ', indicator: '1', programme: 'ب', subObjective: 'ج' }];
const saidOf = (raw: RawSpreadsheet) => {
  const { breaches, understood, rows } = readTable(raw, plan);
  return { said: [...breaches, ...understood].map(({ code, cell }) => `${code} ${cell.column} ${cell.a1}`), rows };
};

describe('an optional column', () => {
  const costed = [{ activityId: 'a', activity: 'أ', indicator: '1', cost1: 10 }];
  const { activities } = readDepartment(spreadsheetOf(tabOf(plan, costed), tabOf(summary, [])));
  const without = spreadsheetOf(tabOf(plan, costed, { without: ['cost1'] }), tabOf(summary, []));

  it('may be missing while nothing is in it', () => {
    expect(readDepartment(without).breaches).toEqual([]);
  });

  it('is needed once the version in force has values in it: they never go without a word', () => {
    expect(readDepartment(without, activities).breaches).toMatchObject([
      { code: 'column-not-found', cell: { column: 'cost1' } },
    ]);
  });
});

describe('two columns for one meaning', () => {
  const raw = spreadsheetOf(tabOf(plan, filled));
  const [tab] = raw.tabs as [RawTab];
  const besides = (text: string, entry?: string): RawSpreadsheet => {
    const heading = { row: 1, column: 12, value: text, text };
    const cells = [...tab.cells, heading, ...(entry ? [{ row: 2, column: 12, value: entry, text: entry }] : [])];
    return { ...raw, tabs: [{ ...tab, cells }] };
  };

  it('are refused by name where both are filled in', () => {
    const reading = readTable(besides('النشاطات', 'ب'), plan);
    expect(reading.rows).toEqual([]);
    expect(reading.breaches).toMatchObject([
      { code: 'column-repeated', values: { column: 'النشاطات', headings: ['G2', 'M2'] } },
    ]);
  });

  it('are one where the other one is empty', () => {
    expect(saidOf(besides('النشاطات')).said).toEqual([]);
  });

  it('are refused where the heading stands over one and the named range over another', () => {
    const renamed = tab.cells.map((cell) =>
      cell.row === 1 && cell.column === 6 ? { ...cell, value: 'ملاحظات', text: 'ملاحظات' } : cell,
    );
    const both = besides('النشاطات', 'ب').tabs[0]?.cells.filter(({ column }) => column === 12) ?? [];
    const { said } = saidOf({ ...raw, tabs: [{ ...tab, cells: [...renamed, ...both] }] });
    expect(said).toEqual(['column-repeated activity A1']);
  });
});

describe('a duplicated tab', () => {
  const copy = tabOf(plan, filled, { title: 'نسخة من الخطة', ranges: [] });

  it('is refused by name, for nobody can know which of the two is meant', () => {
    const { rows, breaches } = readTable(spreadsheetOf(tabOf(plan, filled), copy), plan);
    expect(rows).toEqual([]);
    expect(breaches).toMatchObject([{ code: 'table-repeated', values: { tabs: ['الخطة', 'نسخة من الخطة'] } }]);
  });

  it('is refused, too, where neither has a named range left', () => {
    const { said } = saidOf(spreadsheetOf(tabOf(plan, filled, { ranges: [] }), copy));
    expect(said).toEqual(['table-repeated  A1']);
  });

  it('is refused again when what was kept of it is read again', () => {
    const raw = spreadsheetOf(tabOf(plan, filled), tabOf(summary, []), copy);
    expect(saidOf(evidenceOf(raw, departmentSpreadsheet.tables)).said).toEqual(['table-repeated  A1']);
  });

  it('is nobody’s second plan where nothing is written in it', () => {
    const { said, rows } = saidOf(spreadsheetOf(tabOf(plan, filled), tabOf(plan, [], { ranges: [] })));
    expect([said, rows.length]).toEqual([[], 1]);
  });

  it('is not seen in a tab of somebody’s own that shares some headings', () => {
    const own = tabOf(plan, filled, { title: 'متابعتي', ranges: [], without: ['section', 'programme'] });
    expect(saidOf(spreadsheetOf(tabOf(plan, filled), own)).said).toEqual([]);
  });
});
