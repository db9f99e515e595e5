import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/render/lay-out.ts';
import { highestRowPt } from '../../../shared/render/text-height.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import { activity, alignmentLine, department, inherited, own, planOf, section } from './small-plan.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const heightsOf = (results: readonly string[], programme = 'برنامج') => {
  const alignment = results.map((text, index) =>
    alignmentLine(text, { programme: index === 0 ? own(programme) : inherited(programme) }),
  );
  const [sheet] = layOut(budgetAlignment, planOf([], { alignment })).sheets;
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

  it('never pass what spreadsheets allow', () => {
    expect(heightsOf(['كلمة '.repeat(5_000)])).toEqual([highestRowPt]);
  });
});

describe('column widths', () => {
  const widthsOf = (columns: Parameters<typeof section>[1][]) => {
    const sections = columns.map((changes, index) => section(`s${index}`, changes));
    return layOut(executivePlan, planOf([], { sections })).sheets[0]?.widthsChars ?? [];
  };

  it('fill the page, whichever columns the sheet has', () => {
    const four = widthsOf([{}]);
    const five = widthsOf([{}, { columns: ['goalText', 'subObjective', 'activity', 'indicators', 'programme'] }]);
    expect([four.length, five.length]).toEqual([4, 5]);
    expect(total(four)).toBeCloseTo(executivePlan.page.widthChars, 0);
    expect(total(five)).toBeCloseTo(executivePlan.page.widthChars, 0);
  });

  it('hold every column of a section that has two of those which usually take turns', () => {
    expect(widthsOf([{ columns: ['intervention', 'goalText', 'activity'] }])).toHaveLength(3);
  });
});

describe('a table with fewer columns than its sheet', () => {
  it('fills the width all the same, and loses no text', () => {
    const sections = [section('s', { columns: ['activity', 'indicators'] }), section('t')];
    const [sheet] = layOut(executivePlan, planOf([department('first', [activity('أ', 's')])], { sections })).sheets;
    const body = sheet?.rows[4];
    expect(body?.cells.map(({ value }) => value)).toEqual(['أ', undefined, 'عدد أ', undefined]);
    expect(sheet?.merges).toContainEqual({ top: 5, bottom: 5, left: 1, right: 2 });
    expect(sheet?.merges).toContainEqual({ top: 5, bottom: 5, left: 3, right: 4 });
  });
});
