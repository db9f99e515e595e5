import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { keepPass } from '../../infra/local/keep-pass.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { loadExample } from '../../templates/example/example.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

const cycle = '2021-2023';
const department = 'european-affairs';
const key = { cycle, department };

describe('a department that edits its spreadsheet', () => {
  const world = openWorld();
  // The programme of the second block, and the first activity.
  const [programme, activity] = ['I13', 'G3'];

  beforeAll(async () => {
    await world.publish(loadExample());
    await world.pass(cycle);
  }, 120_000);

  const edit = async (address: string, value: string | null): Promise<PassSummary> => {
    await editWorkbook(await world.fileOf(department), 'الخطة', (sheet) => void (sheet.getCell(address).value = value));
    return world.pass(cycle);
  };
  const own = ({ departments }: PassSummary) => departments.find(({ id }) => id === department);
  const workbookTexts = async (summary: PassSummary): Promise<string[]> => {
    await keepPass(world.home, summary);
    const sheets = readWorkbook(await readFile(join(world.home, 'reports', cycle, 'executive-plan.xlsx')));
    return sheets.flatMap((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row)).flat());
  };

  it('is told of an unknown programme, keeps what is in force, and comes into force again once it is mended', async () => {
    const before = own(await world.pass(cycle))?.versionInForce;
    const returned = await edit(programme, 'برنامج العمل الدبلوماسي والتعاون الدولى الجديد');
    expect(own(returned)).toMatchObject({
      state: 'returned',
      lastRead: 'returned',
      versionInForce: before,
      activities: 19,
    });
    const [finding] = returned.findings.filter(({ code }) => code === 'unknown-programme');
    expect(finding).toMatchObject({
      department,
      severity: 'error',
      printedCells: 1,
      values: { suggestion: 'برنامج العمل الدبلوماسي والتعاون الدولي' },
    });
    expect(finding?.cells[0]).toMatchObject({ sheet: 'plan', a1: programme, column: 'programme' });
    for (const language of ['ar', 'en'] as const)
      expect(finding?.message[language]).toContain('برنامج العمل الدبلوماسي والتعاون الدولي');
    expect(await workbookTexts(returned)).not.toContain('برنامج العمل الدبلوماسي والتعاون الدولى الجديد');

    const mended = await edit(programme, 'برنامج العمل والتعاون الدبلوماسي');
    expect(own(mended)).toMatchObject({ state: 'in-force', versionInForce: before, findings: { error: 0 } });
  });

  it('alone is read after one edit, which becomes the next version', async () => {
    const before = own(await world.pass(cycle))?.versionInForce ?? 0;
    const edited = await edit(activity, '- إجراء مشاورات سياسية في كل عاصمة أوروبية.');
    // Its answer says what is new; what that changed is read once more.
    expect(edited.calls).toMatchObject({ 'sheets.read': 2, 'sheets.write': 1 });
    expect(edited.departments.filter(({ lastRead }) => lastRead !== 'unchanged').map(({ id }) => id)).toEqual([
      department,
    ]);
    expect(own(edited)).toMatchObject({
      state: 'in-force',
      lastRead: 'accepted',
      versionInForce: before + 1,
      activities: 19,
    });
    expect(await workbookTexts(edited)).toContain('- إجراء مشاورات سياسية في كل عاصمة أوروبية.');
  });

  it('keeps the identity of an activity whose text it edits', async () => {
    const ids = async () => {
      const version = await runtime().ports.store.latestVersion(key);
      const body = await runtime().ports.store.body(key, version?.bodySha256 ?? '');
      return body.kind === 'department' ? body.activities.map(({ id }) => id) : [];
    };
    const before = await ids();
    await edit(activity, '- إجراء مشاورات سياسية مرتين في السنة.');
    expect(await ids()).toEqual(before);
  });

  it('makes no version by saving without a change, or by colouring cells and adding a tab of its own', async () => {
    const before = own(await world.pass(cycle))?.versionInForce;
    const file = await world.fileOf(department);
    await editWorkbook(file, 'الخطة', (sheet) => {
      sheet.getCell('H4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
      sheet.workbook.addWorksheet('ملاحظاتي').getCell('B2').value = 'للمتابعة';
    });
    const saved = await world.pass(cycle);
    expect(saved.calls).toMatchObject({ 'sheets.read': 1, 'sheets.write': 0 });
    expect(own(saved)).toMatchObject({ lastRead: 'unchanged', versionInForce: before, state: 'in-force' });
  });

  it('is answered, but does not come into force, while it is not ticked ready', async () => {
    const before = own(await world.pass(cycle))?.versionInForce;
    const file = await world.fileOf(department);
    const tick = (ready: boolean) => editWorkbook(file, 'الملخص', (sheet) => void (sheet.getCell('E5').value = ready));
    await tick(false);
    const filling = await edit(activity, '- نص جديد قبل التأكيد.');
    expect(own(filling)).toMatchObject({ state: 'filling', versionInForce: before });
    await tick(true);
    expect(own(await world.pass(cycle))).toMatchObject({
      state: 'in-force',
      lastRead: 'accepted',
      versionInForce: (before ?? 0) + 1,
    });
  });

  it('is asked for the text of an activity that it cleared: the indicator beside it goes to no other activity', async () => {
    const before = own(await world.pass(cycle))?.versionInForce;
    const saved = await readFile(await world.fileOf(department));
    const cleared = await edit('G6', null);
    expect(own(cleared)).toMatchObject({ state: 'returned', versionInForce: before });
    expect(cleared.findings.find(({ code }) => code === 'activity-text-missing')?.cells).toMatchObject([{ a1: 'G6' }]);
    await editWorkbook(await world.fileOf(department), 'الخطة', () => {}, saved);
    expect(own(await world.pass(cycle))).toMatchObject({ state: 'in-force', versionInForce: before });
  });

  it('is told of a column that it deleted, which is never read as empty', async () => {
    const before = own(await world.pass(cycle))?.versionInForce;
    const file = await world.fileOf(department);
    const saved = await readFile(file);
    await editWorkbook(file, 'الخطة', (sheet) => {
      sheet.getColumn('F').eachCell((cell) => void (cell.value = null));
      sheet.workbook.definedNames.model = sheet.workbook.definedNames.model.filter(
        ({ name }) => name !== 'plan_subObjective',
      );
    });
    const deleted = await world.pass(cycle);
    expect(own(deleted)).toMatchObject({ state: 'returned', versionInForce: before });
    expect(deleted.findings.find(({ code }) => code === 'column-not-found')?.message.ar).toContain('الهدف الفرعي');
    await editWorkbook(file, 'الخطة', () => {}, saved);
    expect(own(await world.pass(cycle))).toMatchObject({ state: 'in-force', versionInForce: before });
  });

  it('can be seen as it was at any instant', async () => {
    const { store } = runtime().ports;
    const history = await store.history(key);
    for (const [index, version] of history.entries()) {
      expect(version.version).toBe(index + 1);
      expect(version.parentSha256).toBe(history[index - 1]?.contentSha256 ?? null);
      expect(await store.versionAsOf(key, version.acceptedAt)).toEqual(version);
    }
    expect(await store.versionAsOf(key, '2020-01-01T00:00:00.000Z')).toBeUndefined();
    expect(await store.versionAsOf(key, '2999-01-01T00:00:00.000Z')).toEqual(history.at(-1));
  });

  it('is weighed again, and answered, without being read first, when the framework changes', async () => {
    const before = (await world.pass(cycle)).framework.versionInForce;
    const file = await world.fileOf('framework');
    const saved = await readFile(file);
    // The alias of the diplomatic programme is withdrawn: what is in force stays so, and is told.
    await editWorkbook(file, 'التسميات البديلة', (sheet) => {
      for (const column of ['A', 'B', 'C', 'D']) sheet.getCell(`${column}3`).value = null;
    });
    const summary = await world.pass(cycle);
    const { 'sheets.read': reads, 'sheets.write': answered } = summary.calls;
    expect(answered).toBeGreaterThan(0);
    expect(reads).toBe(1 + answered);
    expect(summary.framework).toMatchObject({ versionInForce: before + 1, lastRead: 'accepted' });
    expect(summary.departments.map(({ state }) => state)).toEqual(Array(12).fill('in-force'));
    expect(own(summary)?.findings.error).toBe(1);
    await editWorkbook(file, 'التسميات البديلة', () => {}, saved);
    expect(own(await world.pass(cycle))?.findings.error).toBe(0);
  });
});
