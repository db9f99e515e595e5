import { beforeAll, describe, expect, it } from 'vitest';
import { spreadsheetPart } from '../../functions/commands/spreadsheets-page.ts';
import { runtime } from '../../infra/local/runtime.ts';
import { publishCycle, type Published } from '../../shared/publication.ts';
import { ministryTemplates, type Templates } from '../../shared/publish/design-spreadsheet.ts';
import { locateTable } from '../../shared/read/locate-table.ts';
import { readTable } from '../../shared/read/read-table.ts';
import { columnLetters } from '../../shared/schema/a1.ts';
import { type Column, defineTable } from '../../shared/schema/table.ts';
import { loadExample } from '../../templates/example/example.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';
import { googleSheets, makeOneselfAtHome, moveColumn, pasteOver, spreadsheetIdOf } from './people-at-work.ts';
import { contentsOf, type WorkbookContents } from './workbook-contents.ts';

const cycle = '2021-2023';
const columns: readonly Column[] = plan.columns;
const priority = {
  key: 'priority',
  kind: 'choice',
  optional: true,
  heading: { ar: 'أولوية النشاط', en: 'Priority' },
  help: { ar: 'تُختار من القائمة.', en: 'Choose from the list.' },
  widthPx: 90,
  choices: [
    { id: 'high', label: { ar: 'عالية', en: 'High' } },
    { id: 'normal', label: { ar: 'عادية', en: 'Normal' } },
  ],
} as const satisfies Column;
const longerPlan = defineTable({ ...plan, columns: [...plan.columns, priority] });

const templates: Templates = {
  ...ministryTemplates,
  department: {
    ...ministryTemplates.department,
    tables: ministryTemplates.department.tables.map((table) => (table.id === 'plan' ? longerPlan : table)),
  },
};

describe('a column that a template gets, in spreadsheets that people have filled in and made their own', () => {
  const world = openWorld();
  const { departments, framework } = loadExample();
  const all = [framework, ...departments].map(({ id }) => id);
  const before = new Map<string, WorkbookContents>();
  const after = new Map<string, WorkbookContents>();
  let upgraded: Published;

  const publish = (): Promise<Published> => {
    const { ports, publisher } = runtime();
    const by = { owner: 'administrator', leaseMs: 60_000, templates };
    return publishCycle(ports.store, publisher, { cycle }, by);
  };
  const letters = async (id: string, table = longerPlan, key = 'priority'): Promise<string> => {
    const raw = await runtime().ports.spreadsheets.pull(await spreadsheetIdOf(cycle, id));
    return columnLetters(locateTable(raw, table)?.columns.get(key) ?? -1);
  };

  async function workOn(id: string, index: number): Promise<void> {
    const file = await world.fileOf(id);
    if (id === framework.id) return editWorkbook(file, 'برامج الموازنة', makeOneselfAtHome);
    await editWorkbook(file, 'الخطة', (sheet) => {
      makeOneselfAtHome(sheet);
      pasteOver(sheet, 'I3');
      if (index % 3 === 0) moveColumn(sheet, 'H', columnLetters(sheet.columnCount + 2));
    });
    const spreadsheetId = await spreadsheetIdOf(cycle, id);
    const api = googleSheets().spreadsheets;
    const { data } = await api.get({ spreadsheetId, fields: 'sheets(properties,protectedRanges)' });
    const plans = data.sheets?.find(({ properties }) => properties?.title === 'الخطة');
    const sheetId = plans?.properties?.sheetId ?? -1;
    const range = { sheetId, dimension: 'COLUMNS', startIndex: 6, endIndex: 7 };
    const requests = [
      { deleteProtectedRange: { protectedRangeId: plans?.protectedRanges?.[1]?.protectedRangeId ?? -1 } },
      // Of the others some have a column of their own in the middle of the table.
      ...(index % 3 === 1 ? [{ insertDimension: { range } }] : []),
    ];
    await api.batchUpdate({ spreadsheetId, requestBody: { requests } });
  }

  beforeAll(async () => {
    await world.publish(loadExample());
    await world.pass(cycle);
    for (const [index, id] of all.entries()) await workOn(id, index);
    const states = (await world.pass(cycle)).departments.map(({ state }) => state);
    expect(states).toEqual(departments.map(() => 'in-force'));
    for (const id of all) before.set(id, await contentsOf(await world.fileOf(id)));
    upgraded = await publish();
    for (const id of all) after.set(id, await contentsOf(await world.fileOf(id)));
  }, 180_000);

  it('is added to each of the twelve, with its drop-downs, and what was broken is mended', () => {
    expect(upgraded.published).toEqual([]);
    const told = new Map(upgraded.upgraded.map(({ department, ...of }) => [department, of]));
    for (const [index, { id }] of departments.entries()) {
      const { changes = [], leftAlone, failure } = told.get(id) ?? {};
      expect({ leftAlone, failure }, id).toEqual({ leftAlone: [], failure: undefined });
      const kinds = changes.filter(({ count }) => count > 0).map(({ kind, of }) => `${kind} ${of}`);
      expect(kinds, id).toContain('added-column plan.priority');
      expect(kinds, id).toContain('repaired-drop-down plan.programme');
      expect(kinds.includes('named-place plan.indicator'), id).toBe((index + 1) % 3 === 0);
    }
    expect(told.has(framework.id)).toBe(false);
  });

  it('leaves every value, note, look, merge and column of people as it was', async () => {
    for (const id of all) {
      const [was, is] = [before.get(id) as WorkbookContents, after.get(id) as WorkbookContents];
      const column = id === framework.id ? '' : await letters(id);
      const isNew = (place: string): boolean => column !== '' && new RegExp(`^الخطة!${column}\\d+$`).test(place);
      expect(
        [...is.cells].filter(([place]) => !isNew(place)),
        id,
      ).toEqual([...was.cells]);
      expect(is.merges, id).toEqual(was.merges);
      expect(is.tabs, id).toEqual(was.tabs);
      for (const [place, look] of was.columns) expect(is.columns.get(place), `${id} ${place}`).toBe(look);
    }
  });

  it('has its heading, its help, its named range and its protection, and is seen', async () => {
    const { publisher } = runtime();
    for (const { id } of departments) {
      const state = await publisher.inspect(await spreadsheetIdOf(cycle, id));
      const range = state.namedRanges.find(({ name }) => name === 'plan_priority');
      const tab = state.tabs.find(({ tabId }) => tabId === range?.tabId);
      const column = range?.startColumn ?? -1;
      expect(tab?.cells.find((cell) => cell.row === 1 && cell.column === column)).toMatchObject({
        value: 'أولوية النشاط',
        note: 'تُختار من القائمة.',
      });
      expect(tab?.hiddenColumns.has(column)).toBe(false);
      const rules = tab?.rules.filter((rule) => rule.column === column) ?? [];
      expect(rules.map(({ row }) => row)).toEqual(
        Array.from({ length: (range?.endRow ?? 0) - 2 }, (_, row) => row + 2),
      );
      expect(rules.every(({ rule }) => JSON.stringify(rule) === '{"options":["عالية","عادية"]}')).toBe(true);
      const covering = tab?.protections.filter(
        ({ startColumn, endColumn }) => startColumn <= column && column < endColumn,
      );
      expect(covering?.map(({ mark, endRow }) => [mark, endRow])).toEqual([['plan.headings', 2]]);
    }
  });

  it('is read, as its kind says, and documented', async () => {
    const id = 'african-affairs';
    const column = await letters(id);
    await editWorkbook(await world.fileOf(id), 'الخطة', (sheet) => void (sheet.getCell(`${column}3`).value = 'عالية'));
    const raw = await runtime().ports.spreadsheets.pull(await spreadsheetIdOf(cycle, id));
    const { rows, breaches } = readTable(raw, longerPlan);
    expect(breaches).toEqual([]);
    const choice: string | undefined = rows[0]?.cells.priority?.choiceId;
    expect(choice).toBe('high');
    expect(spreadsheetPart('', templates.department).join('\n')).toContain(
      '| `priority` | <div dir="rtl">أولوية النشاط</div>',
    );
  });

  it('is not added twice: a second run writes nothing, and the versions in force are those from before', async () => {
    const { outside, ports } = runtime();
    outside.takeCounts();
    expect(await publish()).toEqual({ published: [], upgraded: [] });
    expect(outside.takeCounts()).toMatchObject({ 'sheets.read': 13, 'sheets.write': 0, drive: 0 });
    const summary = await world.pass(cycle);
    expect(summary.departments.map(({ state }) => state)).toEqual(departments.map(() => 'in-force'));
    for (const { id } of departments) expect(await ports.store.history({ cycle, department: id })).toHaveLength(1);
    expect(columns).toHaveLength(longerPlan.columns.length - 1);
  });
});
