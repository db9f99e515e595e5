import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/render/lay-out.ts';
import { highestRowPt } from '../../../shared/render/row-heights.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import { activity, alignmentLine, department, inherited, own, planOf, section } from './small-plan.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const heightsOf = (results: readonly string[], programme = 'برنامج') => {
  const alignment = results.map((text, index) =>
    alignmentLine(text, { programme: index === 0 ? own(programme) : inherited(programme) }),
  );
  const [, sheet] = layOut(budgetAlignment, planOf([], { alignment })).sheets;
  return (sheet?.rows ?? []).slice(3, 3 + results.length).map(({ heightPt }) => heightPt);
};

describe('row heights', () => {
  it('grow with a text’s lines, written or wrapped', () => {
    const [one = 0] = heightsOf(['سطر']);
    const [three = 0] = heightsOf(['سطر\nسطر\nسطر']);
    const [wrapped = 0] = heightsOf(['كلمة '.repeat(40)]);
    expect(three).toBeGreaterThan(2 * one);
    expect(wrapped).toBeGreaterThan(2 * one);
  });

  it('give a merged cell its room over all its rows', () => {
    const programme = 'كلمة '.repeat(60);
    const [alone = 0] = heightsOf(['نتيجة'], programme);
    expect(total(heightsOf(['نتيجة', 'نتيجة 2', 'نتيجة 3'], programme))).toBeGreaterThanOrEqual(alone);
  });

  it('of a text that no row holds are several, joined into one cell', () => {
    const alignment = [alignmentLine('كلمة '.repeat(3_000))];
    const [, sheet] = layOut(budgetAlignment, planOf([], { alignment })).sheets;
    const rows = (sheet?.rows ?? []).slice(3);
    expect(rows.length).toBeGreaterThan(5);
    expect(Math.max(...rows.map(({ heightPt }) => heightPt))).toBe(highestRowPt);
    expect(rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== undefined))).toHaveLength(5);
    expect(sheet?.merges.filter(({ left, right }) => left === right)).toEqual(
      [1, 2, 3, 4, 5].map((column) => ({ top: 4, bottom: 3 + rows.length, left: column, right: column })),
    );
  });
});

describe('column widths', () => {
  it.each([
    [['activity']],
    [['subObjective', 'activity', 'indicators', 'programme']],
    [['intervention', 'goalText', 'subObjective', 'activity', 'indicators', 'programme']],
  ] as const)('fill the page, whichever columns the section has: %s', (columns) => {
    const sections = [section('s', { columns })];
    const [, sheet] = layOut(executivePlan, planOf([], { sections })).sheets;
    expect(sheet?.widthsChars).toHaveLength(columns.length);
    expect(total(sheet?.widthsChars ?? [])).toBeCloseTo(executivePlan.page.widthChars, 0);
  });
});

describe('an inherited value', () => {
  it('is marked in every row that takes it from above, and looks like the others', () => {
    const activities = [
      activity('أ', 's', { programme: own('برنامج') }),
      activity('ب', 's', { programme: inherited('برنامج') }),
      activity('ج', 't', { programme: inherited('برنامج') }),
    ];
    const plan = planOf([department('first', activities)], { sections: [section('s'), section('t')] });
    const marks = layOut(executivePlan, plan)
      .sheets.slice(1)
      .map(({ rows }) => rows.slice(4).map(({ cells }) => cells.at(-1)));
    expect(marks).toEqual([
      [
        { column: 4, style: 'tinted', value: 'برنامج', strongTop: true },
        { column: 4, style: 'tinted', inherited: true },
      ],
      [{ column: 4, style: 'tinted', value: 'برنامج', strongTop: true, inherited: true }],
    ]);
  });
});

describe('the rows that head every page', () => {
  const repeated = (title: string, titlePlace: 'above' | 'inside' = 'above') => {
    const sections = [section('s', { title, titlePlace })];
    const activities = Array.from({ length: 40 }, (_, index) => activity(`نشاط ${index}`, 's'));
    const [, sheet] = layOut(executivePlan, planOf([department('first', activities)], { sections })).sheets;
    return { repeatedRows: sheet?.repeatedRows, breaks: sheet?.breaksAfter ?? [] };
  };

  it('are the headings, with the title above them', () => {
    expect(repeated('محور').repeatedRows).toEqual({ first: 3, last: 4 });
  });

  it('are the headings alone where the title takes half a page, and none where they do', () => {
    const title = 'عنوان المحور '.repeat(250);
    expect(repeated(title).repeatedRows).toEqual({ first: 4, last: 4 });
    expect(repeated(title, 'inside').repeatedRows).toBeUndefined();
  });

  it('leave room for the table: a page never holds them alone', () => {
    for (const place of ['above', 'inside'] as const) {
      const { breaks } = repeated('عنوان المحور '.repeat(400), place);
      expect(breaks.length).toBeLessThan(8);
    }
  });
});

describe('a line that no row holds', () => {
  it('shows borders, for programs leave out pages that hold nothing but the rest of a text', () => {
    const sections = [section('s', { footnotes: ['حاشية '.repeat(2_000)] })];
    const [, sheet] = layOut(executivePlan, planOf([department('first', [])], { sections })).sheets;
    const rows = (sheet?.rows ?? []).slice(5);
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.flatMap(({ cells }) => cells.map(({ style }) => style)))).toEqual(new Set(['body']));
    expect(sheet?.merges.at(-1)).toEqual({ top: 6, bottom: 5 + rows.length, left: 1, right: 4 });
  });
});
