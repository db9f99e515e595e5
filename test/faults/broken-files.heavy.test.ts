import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PassDepartment, PassSummary } from '../../infra/local/pass-summary.ts';
import { openWorld } from '../world.ts';
import { smallCycle } from './small-cycle.ts';

const cycle = '2024-2026';
const broken = 'department-2';

const of = ({ departments }: PassSummary, wanted: string): PassDepartment | undefined =>
  departments.find(({ id }) => id === wanted);

const others = ({ departments }: PassSummary) =>
  departments.filter(({ id }) => id !== broken).map(({ id, state, versionInForce }) => [id, state, versionInForce]);

const printedVersions = ({ reports }: PassSummary) => reports.map(({ id, versions }) => [id, versions]);

const middle = ({ length }: Buffer): number => Math.floor(length / 2);

async function foreignWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('قائمة الهواتف').addRow(['الاسم', 'الرقم']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a department’s file', () => {
  const world = openWorld();
  let path: string;
  let content: Buffer;
  let before: PassSummary;

  const pass = () => world.pass(cycle);
  const beside = (name: string) => join(dirname(path), name);

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 3));
    before = await pass();
    path = await world.fileOf(broken);
    content = await readFile(path);
  });

  /** The version in force stays in force, in the workbooks too, and nobody else is concerned. */
  function expectNothingLost(summary: PassSummary): void {
    expect(of(summary, broken)?.versionInForce).toBe(1);
    expect(printedVersions(summary)).toEqual(printedVersions(before));
    expect(others(summary)).toEqual(others(before));
  }

  /** Nor do the workbooks say that anything happened: nothing came to another state. */
  function expectNothingSaid(summary: PassSummary, former: PassSummary): void {
    expectNothingLost(summary);
    expect(summary.reports).toEqual(former.reports);
  }

  /** With the department's own content in place again, all is as it was, without a new version. */
  async function expectToMend(): Promise<PassSummary> {
    const mended = await pass();
    expectNothingLost(mended);
    expect(of(mended, broken)).toMatchObject({ state: 'in-force', spreadsheet: of(before, broken)?.spreadsheet });
    expect(of(mended, broken)?.failure).toBeUndefined();
    expect(mended.unregistered).toEqual([]);
    return mended;
  }

  it.each([
    ['full of something else', async () => Buffer.from('this is no workbook')],
    ['empty', async () => Buffer.alloc(0)],
    ['written only in part', async () => content.subarray(0, middle(content))],
    ['damaged in the middle', async () => Buffer.from(content).fill(0, middle(content) - 500, middle(content))],
    ['a zip without a workbook', async () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('that is %s is unreachable, and keeps its version in force', async (_, damaged) => {
    await writeFile(path, await damaged());
    const summary = await pass();
    expect(of(summary, broken)).toMatchObject({
      state: 'unreachable',
      lastRead: 'failed',
      failure: { code: 'spreadsheet-not-readable' },
    });
    expectNothingLost(summary);
    await writeFile(path, content);
    await expectToMend();
  });

  it('that is another workbook is returned for its missing tables, and keeps its version in force', async () => {
    await writeFile(path, await foreignWorkbook());
    const summary = await pass();
    expect(of(summary, broken)).toMatchObject({ state: 'returned', lastRead: 'returned' });
    const codes = summary.findings.filter(({ department }) => department === broken).map(({ code }) => code);
    expect(codes).toContain('table-not-found');
    expectNothingLost(summary);
    await writeFile(path, content);
    await expectToMend();
  });

  it('that is the framework’s leaves every department in force while it cannot be read', async () => {
    const path = await world.fileOf('framework');
    const content = await readFile(path);
    const former = await pass();
    await writeFile(path, content.subarray(0, middle(content)));
    const summary = await pass();
    expect(summary.framework).toMatchObject({ state: 'unreachable', versionInForce: 1 });
    expect(summary.departments.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'in-force']);
    expectNothingSaid(summary, former);
    await writeFile(path, content);
    expectNothingSaid(await expectToMend(), former);
    expect((await pass()).framework).toMatchObject({ state: 'in-force', versionInForce: 1 });
  });

  it('that was deleted is unreachable as not found, and in force again once it is back', async () => {
    await rm(path);
    const [first, second] = [await pass(), await pass()];
    expectNothingSaid(second, first);
    for (const summary of [first, second]) {
      expect(of(summary, broken)).toMatchObject({
        state: 'unreachable',
        failure: { code: 'spreadsheet-not-found' },
        spreadsheet: '',
      });
      expectNothingLost(summary);
    }
    await writeFile(path, content);
    await expectToMend();
  });

  it('that was deleted and put back between two passes is as it was', async () => {
    const former = await pass();
    await rm(path);
    await writeFile(path, content);
    expectNothingSaid(await expectToMend(), former);
  });

  it('that was renamed is still the department’s, under its new name', async () => {
    const former = await pass();
    await rename(path, beside('اسم آخر.xlsx'));
    const summary = await pass();
    expect(of(summary, broken)).toMatchObject({ state: 'in-force', spreadsheet: 'اسم آخر.xlsx' });
    expect(summary.unregistered).toEqual([]);
    expectNothingSaid(summary, former);
    await rename(beside('اسم آخر.xlsx'), path);
    expectNothingSaid(await expectToMend(), former);
  });

  it('that was copied stays the department’s: the copy is named and never read, whatever is done to it', async () => {
    const former = await pass();
    const copy = beside('Copy of plan.xlsx');
    await copyFile(path, copy);
    const summary = await pass();
    expect(summary.unregistered).toEqual(['Copy of plan']);
    expect(summary.calls['sheets.read']).toBe(0);
    expectNothingSaid(summary, former);
    await writeFile(copy, await foreignWorkbook());
    const edited = await pass();
    expect(edited.unregistered).toEqual(['Copy of plan']);
    expect(edited.calls['sheets.read']).toBe(0);
    await rm(copy);
    expectNothingSaid(await expectToMend(), former);
  });

  it('with a spreadsheet program’s lock files beside it is read as ever', async () => {
    const name = path.slice(dirname(path).length + 1);
    const locks = [`.~lock.${name}#`, `~$${name}`].map(beside);
    const former = await pass();
    for (const lock of locks) await writeFile(lock, ',somebody,machine,21.11.2026 10:00,file:///;');
    const summary = await pass();
    expect(summary.unregistered).toEqual([]);
    expect(summary.calls['sheets.read']).toBe(0);
    expectNothingSaid(summary, former);
    for (const lock of locks) await rm(lock);
    expectNothingSaid(await expectToMend(), former);
  });
});
