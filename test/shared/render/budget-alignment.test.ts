import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../shared/plan/framework.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { area, readWorkbook } from './read-workbook.ts';
import { alignmentLine, goal, inherited, own, planOf } from './small-plan.ts';

const worded = (wording: string): Goal => ({ ...goal(4), wordings: [{ table: 'budget-alignment', wording }] });

const sheetOf = async (framework: Parameters<typeof planOf>[1]) => {
  const [, sheet] = readWorkbook(await renderWorkbook(budgetAlignment, planOf([], framework)));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('the line over a goal', () => {
  it.each([
    ['الهدف الاستراتيجي (2): تنمية القدرات', 'الهدف الاستراتيجي (4): تنمية القدرات'],
    ['الهدف الاستراتيجي (1) : تعزيز: المكانة.', 'الهدف الاستراتيجي (4): تعزيز: المكانة.'],
    ['تنمية: القدرات', 'الهدف الاستراتيجي (4): تنمية: القدرات'],
  ])('of «%s» is «%s»: its own number and the title to the letter', async (wording, line) => {
    expect((await sheetOf({ goals: [worded(wording)] })).textAt(1, 0)).toBe(line);
  });

  it('is the goal’s title where the table words none', async () => {
    expect((await sheetOf({ goals: [goal(2, 'عنوان')] })).textAt(1, 0)).toBe('الهدف الاستراتيجي (2): عنوان');
  });
});

describe('the table', () => {
  it('merges what is inherited and leaves single rows as they are', async () => {
    const lines = [
      alignmentLine('نتيجة 1'),
      alignmentLine('نتيجة 2', {
        programme: inherited('برنامج'),
        policyAims: own('غاية 2'),
        programmeObjectives: undefined,
      }),
    ];
    const sheet = await sheetOf({ alignment: lines });
    expect(sheet.textsIn(4)).toEqual(['غاية 2', 'نتيجة 2', 'قطاع']);
    expect(sheet.merges.filter((merge) => merge.startsWith('3:'))).toEqual([area(3, 0, 4, 0)]);
  });

  it('is a sentence for a goal that no alignment line names', async () => {
    const sheet = await sheetOf({ goals: [goal(2)], alignment: [alignmentLine('نتيجة')] });
    expect(sheet.textsIn(2)).toEqual(['لا يوجد جدول مواءمة لهذا الهدف بعد.']);
  });
});
