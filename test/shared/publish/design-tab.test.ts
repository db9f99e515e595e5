import { describe, expect, it } from 'vitest';
import { designTab } from '../../../shared/publish/design-tab.ts';
import type { EntryRow } from '../../../shared/schema/entries.ts';
import type { Column } from '../../../shared/schema/table.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';

const owner = {
  ...{
    name: 'قطاع الشؤون الأوروبية',
    seed: '2021-2023/europe',
    prints: () => true,
    years: [2021, 2022, 2023],
    asks: [],
  },
  lists: { programmes: ['أ', 'ب'], sections: ['م'] },
};
const entries: readonly EntryRow[] = [
  { values: { section: 'م', activity: 'عقد لقاءات', indicator: '1' }, notes: { activity: 'ملاحظة' } },
  { values: { indicator: '2' } },
];
const tab = designTab(plan, entries, owner);
const columns: readonly Column[] = plan.columns;
const optionalKeys = columns.filter(({ of }) => of).map(({ key }) => key);
const column = (key: string) => plan.columns.findIndex((each) => each.key === key);
const cell = (row: number, key: string) => tab.rows[row]?.[column(key)];

describe('a tab', () => {
  it('has a title over its first visible column, its headings, its entries and rows to fill in', () => {
    expect(cell(0, 'section')?.value).toBe('الخطة — قطاع الشؤون الأوروبية');
    expect(tab.rows[1]?.map(({ value }) => value)).toEqual(
      columns.map(({ heading, year }) => (year && year <= 3 ? `${heading.ar} (${2020 + year})` : heading.ar)),
    );
    expect(cell(2, 'activity')).toMatchObject({ value: 'عقد لقاءات', note: 'ملاحظة', style: 'entry' });
    expect(tab.rows).toHaveLength(2 + entries.length + plan.spareRows);
  });

  it('explains its headings in notes', () => {
    expect(cell(1, 'activity')?.note).toContain('نشاط واحد في كل صف');
    expect(cell(1, 'subObjective')).not.toHaveProperty('note');
  });

  it('names every column from its heading to its last row', () => {
    expect(tab.namedRanges.map(({ name }) => name)).toEqual(plan.columns.map(({ key }) => `plan_${key}`));
    for (const [index, { area }] of tab.namedRanges.entries()) {
      expect(area).toEqual({ startRow: 1, endRow: tab.rows.length, startColumn: index, endColumn: index + 1 });
    }
  });

  it('hides and protects identities, and protects the headings and what is answered', () => {
    const hiddenKeys = plan.columns.filter((_, index) => tab.columns[index]?.hidden).map(({ key }) => key);
    expect(hiddenKeys).toEqual(['activityId', 'indicatorId', ...optionalKeys]);
    expect(tab.protectedAreas).toHaveLength(4);
    expect(tab.protectedAreas[0]).toEqual({
      mark: 'plan.headings',
      startRow: 0,
      endRow: 2,
      startColumn: 0,
      endColumn: plan.columns.length,
    });
  });

  it('hides columns that the official tables of its owner do not print, and only those', () => {
    const hiddenKeys = (prints: (key: string) => boolean) =>
      designTab(plan, [], { ...owner, prints }).columns.flatMap(({ hidden }, index) =>
        hidden && !optionalKeys.includes(plan.columns[index]?.key ?? '') ? plan.columns[index]?.key : [],
      );
    expect(hiddenKeys(() => false)).toEqual(['activityId', 'indicatorId', 'intervention', 'goalText']);
    expect(hiddenKeys((key) => key === 'goalText')).toEqual(['activityId', 'indicatorId', 'intervention']);
  });

  it('shows an optional column where something is written in it, and only there', () => {
    const costed = designTab(plan, [{ values: { activity: 'عقد لقاءات', cost1: 1200 } }], owner);
    const shown = optionalKeys.filter((key) => !costed.columns[column(key)]?.hidden);
    expect(shown).toEqual(['cost1']);
  });

  it('offers the framework’s names in every row to come', () => {
    for (let row = 2; row < tab.rows.length; row++) {
      expect(cell(row, 'programme')?.options).toEqual(['أ', 'ب']);
      expect(cell(row, 'section')?.options).toEqual(['م']);
    }
  });

  it('offers the labels of a fixed list', () => {
    const place = sections.columns.findIndex(({ key }) => key === 'titlePlace');
    expect(designTab(sections, [], owner).rows[2]?.[place]?.options).toEqual(['فوق الجدول', 'داخل الجدول', 'لا يُطبع']);
  });

  it('shows a box to tick, unticked until somebody ticks it', () => {
    expect(designTab(summary, [{ values: {} }], owner).rows[4]?.[4]).toMatchObject({ tick: true, value: false });
    expect(designTab(summary, [{ values: { ready: true } }], owner).rows[4]?.[4]).toMatchObject({ value: true });
  });
});

describe('hidden ids', () => {
  const idsOf = (key: string, seed = owner.seed) =>
    designTab(plan, entries, { ...owner, seed })
      .rows.slice(2)
      .map((row) => row[column(key)]?.value);

  it('are the same whenever the tab is published, and different for another owner', () => {
    expect(idsOf('activityId')).toEqual(idsOf('activityId'));
    expect(idsOf('activityId')).not.toContain(idsOf('activityId', '2021-2023/africa')[0]);
  });

  it('are there for each activity, each indicator and each spare row, none of them twice', () => {
    const ids = [...idsOf('activityId'), ...idsOf('indicatorId')].filter((id) => id !== undefined);
    expect(idsOf('activityId')[1]).toBeUndefined();
    expect(ids).toHaveLength(2 * (entries.length + plan.spareRows) - 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are those that an entry brings', () => {
    const given = designTab(plan, [{ values: { activity: 'أ', activityId: 'x' } }], owner);
    expect(given.rows[2]?.[0]?.value).toBe('x');
  });
});
