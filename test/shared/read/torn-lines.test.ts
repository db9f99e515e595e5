import { describe, expect, it } from 'vitest';
import type { Framework } from '../../../shared/plan/framework.ts';
import { frameworkSubmission } from '../../../shared/framework-submission.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const programmes = ['البرنامج القنصلي', 'البرنامج الإداري'];
const lines: readonly Readonly<Record<string, string | number>>[] = [
  { id: 'g1-1', goal: 1, programme: programmes[0] ?? '', results: 'أولى' },
  { id: 'g1-2', results: 'ثانية' },
  { id: 'g3-1', goal: 3, programme: programmes[1] ?? '', results: 'ثالثة' },
  { id: 'g3-2', results: 'رابعة' },
];
const goals = [1, 3].map((number) => ({ number, title: `هدف ${number}` }));

function read(alignment: readonly WrittenRow[], former?: Framework) {
  const rows: Readonly<Record<string, readonly WrittenRow[]>> = {
    cycle: [{ title: 'الخطة' }],
    goals,
    programmes: programmes.map((name, index) => ({ id: `p${index}`, name })),
    alignment,
  };
  const raw = spreadsheetOf(...frameworkSpreadsheet.tables.map((table) => tabOf(table, rows[table.id] ?? [])));
  const { body, findings } = frameworkSubmission(raw, [], former);
  if (body.kind !== 'framework') throw new Error('a department was read instead of the framework');
  const torn = findings.filter(({ code }) => code === 'line-torn');
  return { framework: body.framework, torn: torn.flatMap(({ cells }) => cells.map(({ a1 }) => a1)) };
}

const { framework } = read(lines);
const again = (rows: readonly WrittenRow[]) => read(rows, framework).torn;

describe('a line of the alignment', () => {
  it('is torn from its goal and programme by sorting', () => {
    expect(again([lines[0], lines[3], lines[2], lines[1]] as WrittenRow[])).toEqual(['B4', 'B6', 'D4', 'D6']);
  });

  it('is torn from them where the row that says them was deleted', () => {
    expect(again(lines.toSpliced(2, 1))).toEqual(['B5', 'D5']);
  });

  it('is not torn by what somebody writes: in its own row, or for its whole block', () => {
    expect(again(lines.with(3, { ...lines[3], goal: 1, programme: programmes[0] ?? '' }))).toEqual([]);
    expect(again(lines.with(2, { ...lines[2], programme: programmes[0] ?? '' }))).toEqual([]);
    expect(again(lines)).toEqual([]);
  });

  it('is not torn where it is new', () => {
    expect(again([...lines, { id: 'new', results: 'خامسة' }])).toEqual([]);
  });
});
