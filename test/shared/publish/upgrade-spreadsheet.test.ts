import { describe, expect, it } from 'vitest';
import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import type { SpreadsheetState } from '../../../shared/publish/spreadsheet-state.ts';
import { editsOf } from '../../../shared/publish/tab-edit.ts';
import type { CycleToPublish } from '../../../shared/schema/entries.ts';
import type { Column, Table } from '../../../shared/schema/table.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { generateCycle } from '../../generated/plan-generator.ts';
import { stateOfDesign, withTab, withText } from './state-of-design.ts';
import { columnOf, example, published, toldOf, upgradeOf } from './upgraded-state.ts';

const [planTab, summaryTab] = [0, 1];
const extra: Column = { key: 'extra', kind: 'text', heading: { ar: 'إضافي', en: 'Extra' }, widthPx: 90 };

describe('a spreadsheet that nobody touched since it was published', () => {
  const cycles: CycleToPublish[] = [example, ...[1, 2, 3, 4, 5, 6].map((seed) => generateCycle(seed))];

  it('is as it is meant to be, whatever the plan', () => {
    for (const cycle of cycles) {
      for (const owner of [cycle.framework, ...cycle.departments]) {
        const state = stateOfDesign(designSpreadsheet(cycle, owner));
        expect(upgradeOf(state, { cycle, owner }), `${cycle.id} ${owner.id}`).toEqual({ changes: [], leftAlone: [] });
      }
    }
  });
});

describe('an upgrade', () => {
  it('puts a column to the right of everything that anybody wrote or coloured', () => {
    const table: Table = { ...plan, columns: [...plan.columns, extra] };
    const placeIn = (state: SpreadsheetState) =>
      editsOf(upgradeOf(state, { table })).flatMap((edit) => (edit.does === 'write' ? [edit.column] : []));
    const width = plan.columns.length;
    expect(placeIn(published)).toEqual([width]);
    expect(placeIn(withText(published, planTab, 70, width + 3, 'ملاحظة'))).toEqual([width + 4]);
    expect(placeIn(withTab(published, planTab, () => ({ usedColumns: width + 9 })))).toEqual([width + 9]);
    // Somebody coloured whole rows.
    expect(placeIn(withTab(published, planTab, () => ({ usedColumns: 16_384 })))).toEqual([width]);
    expect(editsOf(upgradeOf(published, { table })).filter(({ does }) => does === 'grow')).toEqual([
      { does: 'grow', tabId: planTab, columnCount: width + 1 },
    ]);
  });

  it('does not protect the heading of somebody’s own column in the middle of a table', () => {
    const at = columnOf('programme');
    const aside = <P extends { readonly column: number }>(one: P): P => ({
      ...one,
      column: one.column + (one.column < at ? 0 : 1),
    });
    const wider = <A extends { readonly startColumn: number; readonly endColumn: number }>(area: A): A => ({
      ...area,
      startColumn: area.startColumn + (area.startColumn < at ? 0 : 1),
      endColumn: area.endColumn + (area.endColumn <= at ? 0 : 1),
    });
    const inserted = withTab(published, planTab, (tab) => ({
      ...{ cells: tab.cells.map(aside), rules: tab.rules.map(aside), merges: tab.merges.map(wider) },
      protections: tab.protections.map(wider),
      hiddenColumns: new Set([...tab.hiddenColumns].map((column) => (column < at ? column : column + 1))),
    }));
    const state = {
      ...inserted,
      namedRanges: inserted.namedRanges.map((range) => (range.tabId === planTab ? wider(range) : range)),
    };
    const upgraded = upgradeOf(state);
    expect(toldOf(state)).toEqual(['repaired-protection plan 2']);
    const areas = editsOf(upgraded).flatMap((edit) => (edit.does === 'protect' ? [edit.area] : []));
    expect(areas.map(({ startColumn, endColumn }) => [startColumn, endColumn])).toEqual([
      [0, at],
      [at + 1, 32],
    ]);
  });

  it('leaves a column hidden that somebody hid, and one open that somebody opened', () => {
    const hiding = (...keys: string[]) =>
      withTab(published, planTab, ({ hiddenColumns }) => ({
        hiddenColumns: new Set([...hiddenColumns, ...keys.map(columnOf)]),
      }));
    expect(toldOf(hiding('programme', 'subObjective'))).toEqual([]);
    expect(toldOf(withTab(published, planTab, () => ({ hiddenColumns: new Set<number>() })))).toEqual([]);
  });

  it('touches nothing of a table that stands twice, and says so', () => {
    const [first] = published.tabs;
    const copy = { ...(first as SpreadsheetState['tabs'][number]), tabId: 7, title: 'نسخة', protections: [] };
    const doubled = withText(
      { ...published, tabs: [...published.tabs, copy] },
      planTab,
      1,
      columnOf('subObjective'),
      '',
    );
    expect(upgradeOf(doubled)).toEqual({ changes: [], leftAlone: [{ of: 'plan', why: 'two-tables' }] });
  });

  it('adds a whole tab beside one of somebody’s with its name, but none of which entries are in force', () => {
    const without = (tabId: number): SpreadsheetState => ({
      ...published,
      tabs: published.tabs.filter((tab) => tab.tabId !== tabId),
      namedRanges: published.namedRanges.filter((range) => range.tabId !== tabId),
    });
    const own = { ...(published.tabs[2] as SpreadsheetState['tabs'][number]), cells: [], merges: [], rules: [] };
    const renamed = {
      ...without(summaryTab),
      tabs: [...without(summaryTab).tabs, { ...own, tabId: 9, title: 'الملخص' }],
    };
    expect(editsOf(upgradeOf(renamed, { inForce: published }))).toMatchObject([
      { does: 'add-tab', tabId: 10, tab: { title: 'الملخص (2)' } },
    ]);
    expect(upgradeOf(without(planTab), { inForce: published })).toEqual({
      changes: [],
      leftAlone: [{ of: 'plan', why: 'in-force' }],
    });
    expect(toldOf(without(planTab))).toEqual(['added-tab الخطة 1']);
  });

  it('gives rows that somebody wrote below the prepared ones their lists, and ranges that reach them', () => {
    const end = published.namedRanges[0]?.endRow ?? 0;
    const state = withText(published, planTab, end + 2, columnOf('activity'), 'نشاط أُضيف في الأسفل');
    const edits = editsOf(upgradeOf(state));
    const ranges = edits.flatMap((edit) => (edit.does === 'name' ? [edit.area.endRow] : []));
    expect(new Set(ranges)).toEqual(new Set([end + 3 + plan.spareRows]));
    expect(ranges).toHaveLength(plan.columns.length);
    const ruled = edits.flatMap((edit) => (edit.does === 'rule' ? [[edit.area.startRow, edit.area.endRow]] : []));
    expect(ruled).toEqual(Array(2).fill([end, end + 3 + plan.spareRows]));
  });

  it('lets those who answer write where nobody else may', () => {
    const closed = withTab(published, planTab, ({ protections }) => ({
      protections: protections.map((one) => ({ ...one, admitsReaders: false })),
    }));
    const { protections = [] } = published.tabs[planTab] ?? {};
    expect(toldOf(closed)).toEqual([`repaired-protection plan ${protections.length}`]);
  });

  it('lets nobody into what is protected, and takes over what it protected before there were marks', () => {
    const opened = withTab(published, planTab, ({ protections }) => ({
      protections: protections.map((one, index) => (index === 0 ? { ...one, isTight: false } : one)),
    }));
    expect(toldOf(opened)).toEqual(['repaired-protection plan 1']);
    const unmarked = withTab(published, planTab, ({ protections }) => ({
      protections: protections.map((one) => ({ ...one, mark: undefined })),
    }));
    const { protections = [] } = published.tabs[planTab] ?? {};
    const edits = editsOf(upgradeOf(unmarked));
    expect(edits.filter(({ does }) => does === 'unprotect')).toHaveLength(protections.length);
    expect(edits.filter(({ does }) => does === 'protect')).toHaveLength(protections.length);
  });
});
