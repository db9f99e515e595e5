import { describe, expect, it } from 'vitest';
import type { DepartmentPlan, Plan } from '../../../shared/plan/plan.ts';
import { layOut } from '../../../shared/render/lay-out.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { readWorkbook } from './read-workbook.ts';
import { activity, alignmentLine, department, inherited, own, planOf, section } from './small-plan.ts';

const coverOf = async (plan: Plan, template = executivePlan as (typeof workbooks)[number]): Promise<string[][]> => {
  const [cover] = readWorkbook(await renderWorkbook(template, plan));
  return Array.from({ length: cover?.rowCount ?? 0 }, (_, row) => cover?.textsIn(row) ?? []);
};

const approved = (id: string): DepartmentPlan => ({
  ...department(id, [activity(`${id} 1`, 's')]),
  approval: { by: 'ليلى', on: '2022-03-10' },
});
const sections = [section('s')];

describe('the cover', () => {
  it.each(workbooks.map((template) => [template.id, template] as const))(
    'of %s is its first sheet, and says what it is, for which years, and of what instant it speaks',
    async (_id, template) => {
      const [first, second, third] = await coverOf(planOf([], {}), template);
      expect([first, second]).toEqual([[template.title.ar], ['الخطة التنفيذية 2021-2023']]);
      expect(third).toEqual(['فترة الخطة: 2021-2023 · كما في 15/03/2022 الساعة 10:30']);
      expect(layOut(template, planOf([], {})).sheets[0]?.name).toBe('الغلاف');
    },
  );

  it('lists the framework, each department’s version, and who is missing or was returned', async () => {
    const returned: DepartmentPlan = { ...department('second', []), state: 'returned' };
    const held: DepartmentPlan = { ...department('third', []), state: 'held' };
    const missing: Plan['missing'] = [
      { id: 'late', name: 'سفارة', state: 'returned' },
      { id: 'new', name: 'قطاع', state: 'not-started' },
    ];
    const rows = await coverOf(planOf([approved('first'), returned, held], { sections }, { missing }));
    const heading = rows.findIndex(([first]) => first === 'الجهة');
    const [versionDay, frameworkDay] = [expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/), expect.any(String)];
    expect(rows.slice(heading + 1)).toEqual([
      ['البيانات المرجعية للخطة', 'سارية', '3', frameworkDay, '—', '—', '—'],
      ['جهة first', 'سارية', '2', versionDay, 'ليلى، 10/03/2022', '1', '1'],
      ['جهة second', 'مُعادة', '2', versionDay, '—', '0', '0'],
      ['جهة third', 'موقوفة', '2', versionDay, '—', '0', '0'],
      ['سفارة', 'مُعادة', '—', '—', '—', '—', '—'],
      ['قطاع', 'لم تبدأ', '—', '—', '—', '—', '—'],
    ]);
    expect(rows.flat()).toContain('جهات لم ترد خططها بعد: سفارة، قطاع');
    expect(rows.flat()).toContain('جهات أُعيد إليها آخر ما سلّمته، والمعروض هنا نسختها السارية: جهة second');
    expect(rows.flat()).toContain('الجهات ذات النسخ السارية: 3 من 5 · عدد الأنشطة: 1 · عدد المؤشرات: 1');
  });

  it('calls itself a draft until every version that it prints is approved, and every page does', async () => {
    const draft = planOf([approved('first'), department('second', [])], { sections });
    const final = planOf([approved('first'), approved('second')], { sections });
    expect((await coverOf(draft)).flat()).toContain('مسودة');
    expect((await coverOf(draft)).flat()).toContain('النسخ السارية التي لم تُعتمد بعد: 1 من 2');
    expect((await coverOf(final)).flat()).toContain('معتمدة');
    expect((await coverOf(final)).flat().join()).not.toMatch(/مسودة|لم تُعتمد بعد/);
    expect((await coverOf(planOf([], {}))).flat()).toContain('مسودة');
    const missing: Plan['missing'] = [{ id: 'late', name: 'سفارة', state: 'not-started' }];
    expect((await coverOf({ ...final, missing })).flat()).toContain('مسودة');
    expect(layOut(executivePlan, draft).footer.left).toContain('مسودة');
    expect(layOut(executivePlan, final).footer.left).not.toContain('مسودة');
  });

  it('counts the inherited values of each merged column of its own tables', async () => {
    const activities = [own('برنامج'), inherited('برنامج'), inherited('برنامج'), undefined].map((programme, index) =>
      activity(`ن${index}`, 's', programme ? { programme } : {}),
    );
    const alignment = [alignmentLine('1'), alignmentLine('2', { programme: inherited('برنامج') })];
    const plan = planOf([department('first', activities)], { sections, alignment });
    expect((await coverOf(plan)).flat()).toContain(
      'قيم موروثة من خلايا فوقها: «البرنامج على الموازنة»: 2 (المكتوب: 1)',
    );
    expect((await coverOf(plan, budgetAlignment)).flat()).toContain(
      'قيم موروثة من خلايا فوقها: «اسم برنامج الموازنة»: 1 (المكتوب: 1)',
    );
  });

  it('says how many activities have no place in the framework, where activities are printed', async () => {
    const plan = planOf([department('first', [activity('أ', 'nowhere')])], { sections });
    const line = 'أنشطة لم تُطبع، لأن محورها ليس في البيانات المرجعية أو لم تعد جهتها من المساهمين فيه، وعددها: 1';
    expect((await coverOf(plan)).flat()).toContain(line);
    expect((await coverOf(plan, budgetAlignment)).flat()).not.toContain(line);
  });
});
