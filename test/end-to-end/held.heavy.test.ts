import { readFile } from 'node:fs/promises';
import type excel from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import type { CycleToPublish, EntryRow } from '../../shared/schema/entries.ts';
import { removals } from '../../templates/sheets/framework/removals.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

const cycle = '2024-2026';
const [first, second, third, fourth] = ['department-1', 'department-2', 'department-3', 'department-4'] as const;
const withTwoSections = 'department-5';
const untouched = 'department-6';
const relapsing = 'department-7';
const nameOf = (department: string): string => department.replace('department-', 'قطاع الاختبار ');

const rowsOf = (...values: readonly EntryRow['values'][]): EntryRow[] => values.map((row) => ({ values: row }));

/** Departments of three activities in one section each; the one with two has two more there, and one in the other. */
function publishedCycle(): CycleToPublish {
  const { framework, departments, ...rest } = smallCycle(cycle, 7);
  const { plan = [], ...others } = departments.find(({ id }) => id === withTwoSections)?.entries ?? {};
  const more = rowsOf(
    { activity: 'إعداد تقارير سنوية', indicator: 'عدد التقارير' },
    { activity: 'عقد ندوات عامة', indicator: 'عدد الندوات' },
    {
      ...{ section: 'محور الدراسات', subObjective: 'إعداد الدراسات', activity: 'إصدار دراسات' },
      ...{ indicator: 'عدد الدراسات', programme: 'برنامج العمل الدبلوماسي' },
    },
  );
  const section = { id: 's06', goal: 1, title: 'محور الدراسات', columnSet: 'من الهدف الفرعي' };
  const { sections = [] } = framework.entries;
  const added = rowsOf({ ...section, contributors: nameOf(withTwoSections) });
  return {
    ...rest,
    framework: { ...framework, entries: { ...framework.entries, sections: [...sections, ...added] } },
    departments: departments.map((department) =>
      department.id === withTwoSections
        ? { ...department, entries: { ...others, plan: [...plan, ...more] } }
        : department,
    ),
  };
}

describe('a department of which much has vanished', () => {
  const world = openWorld();

  beforeAll(async () => {
    await world.publish(publishedCycle());
    await world.pass(cycle);
  }, 60_000);

  const own = ({ departments }: PassSummary, department: string) => departments.find(({ id }) => id === department);
  const codes = ({ findings }: PassSummary, department: string) =>
    findings.filter((finding) => finding.department === department).map(({ code }) => code);

  const editPlan = async (department: string, edit: (sheet: excel.Worksheet) => void): Promise<void> =>
    editWorkbook(await world.fileOf(department), 'الخطة', edit);
  const clear = (sheet: excel.Worksheet, ...addresses: readonly string[]): void => {
    for (const address of addresses) sheet.getCell(address).value = null;
  };
  const withoutSecondActivity = (sheet: excel.Worksheet) => clear(sheet, 'G4', 'H4');
  const withoutThirdActivity = (sheet: excel.Worksheet) => clear(sheet, 'F5', 'G5', 'H5');

  const tick = async (department: string, ready: boolean): Promise<void> =>
    editWorkbook(await world.fileOf(department), 'الملخص', (sheet) => void (sheet.getCell('E5').value = ready));

  /** The planning unit writes its word below what it has written before. */
  const confirm = async (department: string, ...words: readonly (readonly [version: number, activities: number])[]) =>
    editWorkbook(await world.fileOf('framework'), removals.title.ar, (sheet) => {
      let row = 3;
      for (const [version, activities] of words) {
        while (sheet.getCell(`A${row}`).value) row++;
        const word = [nameOf(department), version, activities, 'ليلى', '01/02/2025', 'دُمجت'];
        for (const [index, value] of word.entries()) sheet.getCell(row, index + 1).value = value;
      }
    });

  it('is held, is told of which version and how many, and comes into force by the planning unit’s word, unread', async () => {
    await editPlan(first, withoutSecondActivity);
    const held = await world.pass(cycle);
    expect(own(held, first)).toMatchObject({ state: 'held', lastRead: 'held', versionInForce: 1, activities: 3 });
    expect(held.findings.find(({ code }) => code === 'activities-vanished')).toMatchObject({
      department: first,
      values: { vanished: 1, of: 3, version: 1, table: removals.title.ar },
    });
    expect(await runtime().ports.store.reading({ cycle, department: first })).toMatchObject({ vanished: 1 });

    await confirm(first, [1, 1]);
    const confirmed = await world.pass(cycle);
    expect(confirmed.calls['sheets.read']).toBe(1 + confirmed.calls['sheets.write']);
    expect(confirmed.framework).toMatchObject({
      versionInForce: held.framework.versionInForce + 1,
      lastRead: 'accepted',
    });
    expect(own(confirmed, first)).toMatchObject({ state: 'in-force', lastRead: 'accepted', versionInForce: 2 });
    expect(own(confirmed, first)?.activities).toBe(2);
    expect(codes(confirmed, first)).not.toContain('activities-vanished');

    // The word was given of version 1: it says nothing of what vanishes from version 2.
    await editPlan(first, withoutThirdActivity);
    const again = await world.pass(cycle);
    expect(own(again, first)).toMatchObject({ state: 'held', versionInForce: 2, activities: 2 });
    expect(codes(again, first)).not.toContain('removal-confirmed');
  });

  it('stays held by a word of another version, of fewer activities or for another department', async () => {
    await editPlan(second, (sheet) => {
      withoutSecondActivity(sheet);
      withoutThirdActivity(sheet);
    });
    await confirm(second, [2, 2], [1, 1]);
    await confirm(untouched, [1, 2]);
    const held = await world.pass(cycle);
    expect(held.framework.lastRead).toBe('accepted');
    expect(own(held, second)).toMatchObject({ state: 'held', versionInForce: 1, activities: 3 });
  });

  it('is in force again once its rows have come back, without anybody’s word', async () => {
    const file = await world.fileOf(third);
    const saved = await readFile(file);
    await editPlan(third, (sheet) => {
      withoutSecondActivity(sheet);
      withoutThirdActivity(sheet);
    });
    const held = await world.pass(cycle);
    expect(codes(held, third)).toContain('activities-vanished');
    expect(own(held, third)).toMatchObject({ state: 'held', versionInForce: 1 });
    await editWorkbook(file, 'الخطة', () => {}, saved);
    const back = await world.pass(cycle);
    expect(own(back, third)).toMatchObject({ state: 'in-force', lastRead: 'unchanged', versionInForce: 1 });
    expect(codes(back, third)).not.toContain('activities-vanished');
  });

  it('comes into force by that word only once it is ticked ready', async () => {
    await tick(fourth, false);
    await editPlan(fourth, withoutSecondActivity);
    await confirm(fourth, [1, 1]);
    expect(own(await world.pass(cycle), fourth)).toMatchObject({ state: 'filling', versionInForce: 1, activities: 3 });
    await tick(fourth, true);
    expect(own(await world.pass(cycle), fourth)).toMatchObject({ state: 'in-force', versionInForce: 2, activities: 2 });
  });

  it('is told again where it goes back to what was confirmed of a former version', async () => {
    const full = await readFile(await world.fileOf(relapsing));
    await confirm(relapsing, [1, 1]);
    await editPlan(relapsing, withoutSecondActivity);
    expect(own(await world.pass(cycle), relapsing)).toMatchObject({ state: 'in-force', versionInForce: 2 });
    await editWorkbook(await world.fileOf(relapsing), 'الخطة', () => {}, full);
    expect(own(await world.pass(cycle), relapsing)).toMatchObject({ state: 'in-force', versionInForce: 3 });
    await editPlan(relapsing, withoutSecondActivity);
    const held = await world.pass(cycle);
    expect(own(held, relapsing)).toMatchObject({ state: 'held', versionInForce: 3 });
    expect(held.findings.filter(({ department }) => department === relapsing)).toMatchObject([
      { code: 'activities-vanished', values: { version: 3 } },
    ]);
  });

  it('is held where a whole section is gone, however small, until that is confirmed', async () => {
    await editPlan(withTwoSections, (sheet) => clear(sheet, 'C8', 'F8', 'G8', 'H8', 'I8'));
    const held = await world.pass(cycle);
    expect(own(held, withTwoSections)).toMatchObject({ state: 'held', versionInForce: 1, activities: 6 });
    await confirm(withTwoSections, [1, 1]);
    const confirmed = await world.pass(cycle);
    expect(own(confirmed, withTwoSections)).toMatchObject({ state: 'in-force', versionInForce: 2, activities: 5 });
  });
});
