import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { UpgradedSpreadsheet } from '../../shared/press.ts';
import { ministryTemplates, type Templates } from '../../shared/publish/design-spreadsheet.ts';
import { instructions } from '../../templates/sheets/instructions.ts';
import { olderTemplates } from './older-templates.ts';
import { cycle, kindsOf, openPublished, planTab } from './published-again.ts';
import { contentsOf } from './workbook-contents.ts';

const older = 'department-1';

describe('spreadsheets of older templates, published again', () => {
  const { world, publish, own, stateOf, request } = openPublished(4, olderTemplates);
  let before: ReadonlyMap<string, string>;
  let upgradedFirst: readonly UpgradedSpreadsheet[];

  beforeAll(async () => {
    before = (await contentsOf(await world.fileOf(older))).cells;
    upgradedFirst = (await publish()).upgraded;
    await world.pass(cycle);
  }, 60_000);

  it('gives an older spreadsheet what it lacks, every entry where it was, and leaves the version in force', async () => {
    const changes = kindsOf(upgradedFirst.find(({ department }) => department === older));
    expect(changes).toEqual(expect.arrayContaining(['added-opening summary 2', 'added-tab التعليمات 1']));
    expect(changes).toEqual(expect.arrayContaining(['added-column plan.target1 1', 'added-column summary.says 1']));
    const { cells } = await contentsOf(await world.fileOf(older));
    const entries = [...before].filter(([place]) => place.startsWith('الخطة!'));
    expect(entries.length).toBeGreaterThan(100);
    for (const [place, said] of entries) expect(cells.get(place), place).toBe(said);
    const summaries = (all: ReadonlyMap<string, string>, row: number) =>
      ['A', 'B'].map((column) => JSON.parse(all.get(`الملخص!${column}${row}`) ?? '{}').value);
    expect(summaries(cells, 5)).toEqual(summaries(before, 3));
    const { departments } = await world.pass(cycle);
    expect(departments.find(({ id }) => id === older)).toMatchObject({ state: 'in-force', versionInForce: 1 });
  });

  it('lays the answers of an older summary over free cells, beside its tick', async () => {
    const { namedRanges, tabs } = await stateOf(older);
    const rangeOf = (name: string) => namedRanges.find((range) => range.name === name);
    expect(rangeOf('summary_sentence')).toMatchObject({ startRow: 0, startColumn: 2 });
    expect(rangeOf('summary_next')).toMatchObject({ startRow: 1, startColumn: 2 });
    expect(rangeOf('summary_ready')).toMatchObject({ startRow: 3, startColumn: 0 });
    const summary = tabs.find(({ tabId }) => tabId === rangeOf('summary_ready')?.tabId);
    expect(summary?.cells.find(({ row, column }) => row === 0 && column === 2)?.text).toContain('الخطة سارية');
    expect(summary?.hiddenColumns).toEqual(new Set([rangeOf('summary_key')?.startColumn]));
  });

  it('changes nothing where nothing is to be changed, and writes nothing then', async () => {
    await publish();
    const { outside } = runtime();
    outside.takeCounts();
    const { published, upgraded } = await publish();
    expect(published).toEqual([]);
    expect(upgraded.flatMap(kindsOf)).toEqual([]);
    expect(outside.takeCounts()).toMatchObject({ 'sheets.read': 5, 'sheets.write': 0, drive: 0 });
  });

  it('never brings back empty what somebody deleted and the version in force says, but says so', async () => {
    const id = 'department-2';
    const sheetId = planTab(await stateOf(id)).tabId;
    const column = (startIndex: number) => ({
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
    });
    await request(id, { deleteDimension: column(30) }, { deleteDimension: column(8) });
    const upgraded = await own(id);
    expect(upgraded?.leftAlone).toEqual([{ of: 'plan.programme', why: 'in-force' }]);
    expect(kindsOf(upgraded)).toEqual(['added-column plan.review 1']);
    expect((await stateOf(id)).namedRanges.map(({ name }) => name)).not.toContain('plan_programme');
    const { departments } = await world.pass(cycle);
    expect(departments.find((one) => one.id === id)).toMatchObject({ state: 'returned', versionInForce: 1 });
  });

  it('touches no table that lost its row of headings', async () => {
    const id = 'department-3';
    const sheetId = planTab(await stateOf(id)).tabId;
    await request(id, { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } });
    expect((await own(id))?.leftAlone).toEqual([{ of: 'plan', why: 'headings-gone' }]);
    expect(kindsOf(await own(id))).toEqual([]);
  });

  it('writes a page anew where only its own former lines stand, and no other', async () => {
    const id = 'department-4';
    const [first, ...lines] = instructions.lines;
    const title = { style: 'title' as const, text: { ar: 'دليل التعبئة', en: 'Guide' } };
    const pages = [{ ...instructions, lines: [title, ...lines], formerly: first ? [first.text] : [] }];
    const templates: Templates = { ...ministryTemplates, department: { ...ministryTemplates.department, pages } };
    expect(kindsOf(await own(id, templates))).toEqual(['written-page instructions 1']);
    const { tabs } = await stateOf(id);
    expect(tabs.find(({ title: name }) => name === 'التعليمات')?.cells[0]?.text).toBe('دليل التعبئة');
    // To the ministry's own template that heading is somebody's, until it says that it was its own.
    const upgraded = await own(id);
    expect([kindsOf(upgraded), upgraded?.leftAlone]).toEqual([[], [{ of: 'instructions', why: 'written-over' }]]);
    const back = [{ ...instructions, formerly: [title.text] }];
    const former = { ...ministryTemplates, department: { ...ministryTemplates.department, pages: back } };
    expect(kindsOf(await own(id, former))).toEqual(['written-page instructions 1']);
  });
});
