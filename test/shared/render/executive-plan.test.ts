import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import { area, type ReadSheet, readWorkbook } from './read-workbook.ts';
import { activity, department, goal, inherited, own, planOf, section } from './small-plan.ts';

/** The sheets behind the cover. */
const sheetsOf = async (plan: Plan): Promise<ReadSheet[]> =>
  readWorkbook(await renderWorkbook(executivePlan, plan)).slice(1);

const rowsOf = (sheet: ReadSheet | undefined): string[][] =>
  Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => sheet?.textsIn(row) ?? []);

const firstRows = async (plan: Plan, first: number, count: number) =>
  rowsOf((await sheetsOf(plan))[0]).slice(first, first + count);

/** Rows 0 to 2 are the plan's title, the goal and the section's title; row 3 holds the headings. */
const firstBodyRow = 4;

describe('blocks', () => {
  it('merge an own cell with the inherited ones below it, across sub-objectives too', async () => {
    const shared = inherited('برنامج');
    const activities = [
      activity('أ', 's', { subObjective: own('فرعي 1'), programme: own('برنامج') }),
      activity('ب', 's', { subObjective: inherited('فرعي 1'), programme: shared }),
      activity('ج', 's', { subObjective: own('فرعي 2'), programme: shared }),
    ];
    const [sheet] = await sheetsOf(planOf([department('first', activities)], { sections: [section('s')] }));
    expect(sheet?.merges).toContain(area(firstBodyRow, 0, firstBodyRow + 1, 0));
    expect(sheet?.merges).toContain(area(firstBodyRow, 3, firstBodyRow + 2, 3));
    expect(sheet?.textsIn(firstBodyRow + 2)).toEqual(['فرعي 2', 'ج', 'عدد ج']);
  });

  it('of a single row are not merged', async () => {
    const activities = [activity('أ', 's', { programme: own('1') }), activity('ب', 's', { programme: own('2') })];
    const [sheet] = await sheetsOf(planOf([department('first', activities)], { sections: [section('s')] }));
    expect(sheet?.merges.filter((merge) => merge.startsWith(`${firstBodyRow}:`))).toEqual([]);
    expect([sheet?.textAt(firstBodyRow, 3), sheet?.textAt(firstBodyRow + 1, 3)]).toEqual(['1', '2']);
  });

  it('leave an absent cell empty and begin anew after it', async () => {
    const programmes = [own('برنامج'), undefined, inherited('برنامج')];
    const activities = programmes.map((programme, index) => activity(`ن${index}`, 's', programme ? { programme } : {}));
    const [sheet] = await sheetsOf(planOf([department('first', activities)], { sections: [section('s')] }));
    const printed = [0, 1, 2].map((row) => sheet?.textAt(firstBodyRow + row, 3));
    expect(printed).toEqual(['برنامج', undefined, 'برنامج']);
  });

  it('print an inherited value whose own cell stands in another section', async () => {
    const activities = [
      activity('أ', 's', { programme: own('برنامج') }),
      activity('ب', 't', { programme: inherited('برنامج') }),
    ];
    const sections = [section('s'), section('t')];
    const [, second] = await sheetsOf(planOf([department('first', activities)], { sections }));
    expect(rowsOf(second)).toContainEqual(['ب', 'عدد ب', 'برنامج']);
  });

  it('never swallow an inherited cell that says something else', async () => {
    const activities = [activity('أ', 's', { programme: own('1') }), activity('ب', 's', { programme: inherited('2') })];
    const rows = await firstRows(
      planOf([department('first', activities)], { sections: [section('s')] }),
      firstBodyRow,
      2,
    );
    expect(rows).toEqual([
      ['أ', 'عدد أ', '1'],
      ['ب', 'عدد ب', '2'],
    ]);
  });
});

describe('contributors', () => {
  const contribution = (id: string) =>
    department(id, [
      activity(`${id} 1`, 's', { programme: own('برنامج') }),
      activity(`${id} 2`, 's', { programme: inherited('برنامج') }),
    ]);

  it('of one section stand in the order that the framework gives, each with blocks of its own', async () => {
    const sections = [section('s', { contributors: ['second', 'first'] })];
    const [sheet] = await sheetsOf(planOf([contribution('first'), contribution('second')], { sections }));
    const activities = [0, 1, 2, 3].map((row) => sheet?.textAt(firstBodyRow + row, 1));
    expect(activities).toEqual(['second 1', 'second 2', 'first 1', 'first 2']);
    const programmes = sheet?.merges.filter((merge) => merge.endsWith(':3') && merge.includes(':3-'));
    expect(programmes).toEqual([area(4, 3, 5, 3), area(6, 3, 7, 3)]);
  });

  it('never share a block, even if the second begins with an inherited cell', async () => {
    const late = department('second', [activity('ب', 's', { programme: inherited('برنامج') })]);
    const sections = [section('s', { contributors: ['first', 'second'] })];
    const rows = await firstRows(planOf([contribution('first'), late], { sections }), firstBodyRow + 2, 1);
    expect(rows).toEqual([['ب', 'عدد ب', 'برنامج']]);
  });

  it('without a plan are named under the table, unknown ones too', async () => {
    const sections = [
      section('s', { contributors: ['first', 'late'], unknownContributors: ['جهة مجهولة'], footnotes: ['حاشية'] }),
    ];
    const missing: Plan['missing'] = [{ id: 'late', name: 'سفارة', state: 'not-started' }];
    const rows = await firstRows(planOf([contribution('first')], { sections }, { missing }), firstBodyRow + 2, 3);
    expect(rows).toEqual([
      ['حاشية'],
      ['لم ترد بعد خطة «سفارة»، ولذلك لا تظهر أنشطتها في هذا الجدول.'],
      ['لم ترد بعد خطة «جهة مجهولة»، ولذلك لا تظهر أنشطتها في هذا الجدول.'],
    ]);
  });
});

describe('a section', () => {
  it('without any activity keeps its headings and its title inside the table, and says that it is empty', async () => {
    const sections = [section('s', { titlePlace: 'inside' })];
    const rows = await firstRows(planOf([department('first', [])], { sections }), 2, 3);
    expect(rows).toEqual([
      ['الهدف الفرعي', 'النشاطات', 'مؤشر القياس', 'البرنامج على الموازنة'],
      ['محور s'],
      ['لم ترد أنشطة لهذا المحور.'],
    ]);
  });

  it('prints its sub-heading only where the source does', async () => {
    const text = 'العنوان الفرعي:';
    const sections = [true, false].map((printed, index) => section(`s${index}`, { subHeading: { text, printed } }));
    const sheets = await sheetsOf(planOf([], { sections }));
    expect(sheets.map((sheet) => rowsOf(sheet).filter((row) => row.includes(text)).length)).toEqual([1, 0]);
  });

  it('prints several indicators of an activity on lines of their own, and none as an empty cell', async () => {
    const indicators = ['عدد الدورات', 'عدد المشاركين'].map((text) => ({ id: text, text: own(text) }));
    const activities = [activity('أ', 's', { indicators }), activity('ب', 's', { indicators: [] })];
    const rows = await firstRows(
      planOf([department('first', activities)], { sections: [section('s')] }),
      firstBodyRow,
      2,
    );
    expect(rows).toEqual([['أ', 'عدد الدورات\nعدد المشاركين'], ['ب']]);
  });
});

describe('a sheet', () => {
  it('of a goal without sections says so', async () => {
    expect(await firstRows(planOf([], {}), 0, 3)).toEqual([
      ['الخطة التنفيذية 2021-2023'],
      ['الهدف الاستراتيجي (1): هدف 1'],
      ['لا محاور لهذا الهدف في الخطة التنفيذية.'],
    ]);
  });

  it('stands for each section under its goal, named by their numbers and its title', async () => {
    const sections = [section('s', { goal: 2 }), section('t'), section('u', { goal: 2, title: 'عنوان '.repeat(9) })];
    const sheets = await sheetsOf(planOf([], { goals: [goal(1), goal(2)], sections }));
    expect(sheets.map(({ name }) => name)).toEqual(['1-1 محور t', '2-1 محور s', '2-2 عنوان عنوان عنوان عنوان عنو']);
  });

  it('stands for each goal without sections in the order of their numbers, also where two numbers are alike', async () => {
    const sheets = await sheetsOf(planOf([], { goals: [goal(2), goal(1), goal(2)] }));
    expect(sheets.map(({ name }) => name)).toEqual(['الهدف 1', 'الهدف 2', 'الهدف 2 (2)']);
  });

  it('is one that says so for a plan without goals', async () => {
    const sheets = await sheetsOf(planOf([], { goals: [] }));
    expect(sheets.map(({ name }) => name)).toEqual(['الخطة التنفيذية']);
    expect(rowsOf(sheets[0]).flat()).toContain('لا توجد أهداف استراتيجية في البيانات المرجعية للخطة.');
  });
});
