import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DepartmentAnswer, type DepartmentRequest, handler } from '../../functions/department.ts';
import { handler as publishHandler } from '../../functions/publish.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import type { Published } from '../../shared/publication.ts';
import { planOf, versionsAsOf } from '../../shared/plan-as-of.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';
import { spreadsheetIdOf } from './people-at-work.ts';

const cycle = '2024-2026';
const context = { awsRequestId: 'x' } as Context;
const madrid = { do: 'add', cycle, id: 'madrid', name: 'سفارة مدريد', type: 'embassy', sections: [] } as const;

describe('a department', () => {
  const world = openWorld();
  const ask = (request: DepartmentRequest): Promise<DepartmentAnswer> => handler(request, context);
  const close = (id: string) => ask({ do: 'close', cycle, id });
  const own = ({ departments }: PassSummary, id: string) => departments.find((one) => one.id === id);
  const planned = async (instant?: string) => {
    const versions = await versionsAsOf(runtime().ports.store, cycle, new Date(), instant);
    if (!versions) throw new Error('no framework is in force');
    const { departments, missing } = await planOf(runtime().ports.store, versions);
    return { departments: departments.map(({ id }) => id), missing: missing.map(({ id }) => id) };
  };

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 3));
    await world.pass(cycle);
  }, 60_000);

  it('that is added gets its spreadsheet at once, is read, and has the lists of the framework once that names it', async () => {
    const title = 'محور الجهة 1';
    const answer = await ask({ ...madrid, sections: [' محور الجهة  ١'] });
    expect(answer).toEqual({
      ...{ did: 'added', published: true, upgraded: [], contributesTo: [] },
      toWrite: { tab: 'محاور الخطة', column: 'الجهات المساهمة بالترتيب', sections: [title] },
    });
    const { tabs } = await runtime().publisher.inspect(await spreadsheetIdOf(cycle, 'madrid'));
    const plan = tabs.find(({ title: name }) => name === 'الخطة');
    const optionsIn = (column: number) => plan?.rules.find((rule) => rule.row === 2 && rule.column === column)?.rule;
    expect(optionsIn(2)).toEqual({ options: [title] });
    expect(optionsIn(8)).toEqual({ options: ['برنامج العمل الدبلوماسي'] });
    expect(await ask(madrid)).toMatchObject({ did: 'nothing', published: false, upgraded: [] });

    const contributors = sections.columns.findIndex(({ key }) => key === 'contributors') + 1;
    await editWorkbook(await world.fileOf('framework'), sections.title.ar, (sheet) => {
      sheet.getCell(3, contributors).value = `${sheet.getCell(3, contributors).text}\n${madrid.name}`;
    });
    const named = await world.pass(cycle);
    expect(own(named, 'madrid')?.state).toBe('filling');
    const told = await ask(madrid);
    expect(told).toMatchObject({ did: 'nothing', contributesTo: [title] });
    expect(told).not.toHaveProperty('toWrite');
    expect((await planned()).missing).toContain('madrid');
  });

  it.each([
    ['an id that no key can hold', { id: 'Madrid 1' }, /small letters/],
    ['the id of another one', { id: 'department-1' }, /registered already, as “قطاع الاختبار 1”/],
    ['the name of another one, spelt otherwise', { id: 'copy', name: 'قطاع  الاختبار ٢' }, /the name of department-2/],
    ['a section that there is not', { id: 'paris', name: 'سفارة باريس', sections: ['محور آخر'] }, /محور الجهة 2/],
    ['the framework’s id', { id: 'framework' }, /no department/],
    ['a name that says nothing', { id: 'nobody', name: ' ـ ' }, /has a name/],
  ])('is refused with %s, and nothing is registered', async (_, wrong, reason) => {
    const before = (await runtime().ports.store.state(cycle)).departments.map(({ id }) => id);
    await expect(ask({ ...madrid, ...wrong })).rejects.toThrow(reason);
    const after = (await runtime().ports.store.state(cycle)).departments.map(({ id }) => id);
    expect(after.filter((id) => id !== 'madrid')).toEqual(before.filter((id) => id !== 'madrid'));
  });

  it('that is closed is not read, missed or printed any more, stays in what was before, and comes back as it was', async () => {
    const id = 'department-3';
    const { store } = runtime().ports;
    const versions = await store.history({ cycle, department: id });
    const spreadsheetId = await spreadsheetIdOf(cycle, id);
    expect(await close(id)).toEqual({ did: 'closed' });
    expect(await close(id)).toEqual({ did: 'nothing' });
    const { closures = [] } = (await store.state(cycle)).departments.find((one) => one.id === id) ?? {};
    const closedAt = closures[0]?.closedAt ?? '';
    const justBefore = new Date(new Date(closedAt).getTime() - 1).toISOString();

    await editWorkbook(await world.fileOf(id), 'الخطة', (sheet) => void (sheet.getCell('G3').value = 'نص جديد'));
    const closed = await world.pass(cycle);
    expect(own(closed, id)).toMatchObject({ state: 'closed', findings: { error: 0 } });
    expect(await store.history({ cycle, department: id })).toEqual(versions);
    const now = await planned();
    expect([...now.departments, ...now.missing]).not.toContain(id);
    expect((await planned(closedAt)).departments).not.toContain(id);
    expect((await planned(justBefore)).departments).toContain(id);
    expect(((await versionsAsOf(store, cycle, new Date()))?.asOf ?? '') >= closedAt).toBe(true);
    const { upgraded }: Published = await publishHandler({ cycle }, context);
    expect(upgraded.map(({ department }) => department)).not.toContain(id);

    const again = { ...madrid, id, name: 'قطاع الاختبار 3', type: 'sector' } as const;
    expect(await ask(again)).toMatchObject({ did: 'reopened', published: false });
    expect(await spreadsheetIdOf(cycle, id)).toBe(spreadsheetId);
    expect(own(await world.pass(cycle), id)).toMatchObject({ state: 'in-force', versionInForce: versions.length + 1 });
    expect((await planned()).departments).toContain(id);
    // While it was closed it had no part in the plan, whatever came later.
    expect((await planned(closedAt)).departments).not.toContain(id);
    expect((await planned(justBefore)).departments).toContain(id);
  });

  it('that is not there cannot be closed, nor can the framework', async () => {
    await expect(close('nobody')).rejects.toThrow(/there is no department nobody/);
    await expect(close('framework')).rejects.toThrow(/there is no department framework/);
  });
});
