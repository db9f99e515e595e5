import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../functions/publish.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { Published } from '../../shared/publication.ts';
import { upgradeWords } from '../../shared/publish/upgrade-words.ts';
import { cycle as cycleTable } from '../../templates/sheets/framework/cycle.ts';
import { programmes } from '../../templates/sheets/framework/programmes.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';
import { spreadsheetIdOf } from './people-at-work.ts';

const cycle = '2024-2026';

describe('what the planning unit changes in the framework', () => {
  const world = openWorld();
  const publish = async (): Promise<Published['upgraded']> =>
    (await handler({ cycle }, { awsRequestId: 'x' } as Context)).upgraded;
  const planTab = async (id: string) => {
    const { tabs } = await runtime().publisher.inspect(await spreadsheetIdOf(cycle, id));
    const tab = tabs.find(({ title }) => title === 'الخطة');
    const headings = (tab?.cells ?? []).filter(({ row }) => row === 1);
    return {
      optionsIn: (row: number, column: number) =>
        tab?.rules.find((one) => one.row === row && one.column === column)?.rule,
      shown: headings.filter(({ column }) => !tab?.hiddenColumns.has(column)).map(({ text }) => text),
    };
  };

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 2));
    await world.pass(cycle);
    const file = await world.fileOf('framework');
    await editWorkbook(file, programmes.title.ar, (sheet) => void (sheet.getCell('B4').value = 'البرنامج القنصلي'));
    await editWorkbook(file, cycleTable.title.ar, (sheet) => {
      sheet.getCell('B3').value = 2025;
      sheet.getCell('D3').value = true;
    });
    await editWorkbook(file, sections.title.ar, (sheet) => {
      const column = sections.columns.findIndex(({ key }) => key === 'columnSet');
      sheet.getCell(3, column + 1).value = 'كاملة مع التدخلات الاستراتيجية';
    });
    expect((await world.pass(cycle)).framework).toMatchObject({ state: 'in-force', versionInForce: 2 });
  }, 60_000);

  it('reaches every spreadsheet once it is in force and published: lists, years, columns that are asked for or printed', async () => {
    const before = await planTab('department-1');
    expect(before.optionsIn(2, 8)).toEqual({ options: ['برنامج العمل الدبلوماسي'] });
    const upgraded = await publish();
    const both = { options: ['برنامج العمل الدبلوماسي', 'البرنامج القنصلي'] };
    const [first, second] = [await planTab('department-1'), await planTab('department-2')];
    // The heads of merged cells, the rows without a merge, and the last row to fill in.
    for (const row of [2, 5, 64]) for (const tab of [first, second]) expect(tab.optionsIn(row, 8)).toEqual(both);
    const asked = ['وحدة القياس', 'خط الأساس', 'مستهدف السنة الأولى (2025)', 'مستهدف السنة الثانية (2026)'];
    expect(first.shown).toEqual([
      ...before.shown.slice(0, 1),
      'التدخلات الاستراتيجية',
      ...before.shown.slice(1, -1),
      ...asked,
      'نتيجة المراجعة',
    ]);
    expect(second.shown).toEqual(first.shown.filter((heading) => heading !== 'التدخلات الاستراتيجية'));
    const words = upgraded.map(({ department, changes }) => [department, upgradeWords(changes)] as const);
    const [, { ar, en } = { ar: '', en: '' }] = words.find(([department]) => department === 'department-2') ?? [];
    expect(en).toContain('shows columns plan.unit, plan.baseline, plan.target1, plan.target2; ');
    expect(en).toMatch(/refreshed \d+ drop-downs/);
    expect(ar).toMatch(/خلايا حُدّثت قائمة الاختيار فيها: \d+/);
    expect(await publish()).toEqual([]);

    const file = await world.fileOf('framework');
    await editWorkbook(file, cycleTable.title.ar, (sheet) => void (sheet.getCell('D3').value = false));
    expect((await world.pass(cycle)).framework).toMatchObject({ state: 'in-force', versionInForce: 3 });
    expect(await publish()).toEqual([]);
    expect((await planTab('department-1')).shown).toEqual(first.shown);
  });
});
