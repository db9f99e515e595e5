import type { RawCell, RawTab } from '../../shared/schema/raw-spreadsheet.ts';
import { aim, sentence } from '../generated/arabic-texts.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, viewOf, visibleIn } from './edited-sheet.ts';
import type { Mutation } from './mutation.ts';
import { changeTab, written } from './write-cells.ts';

const titles = ['ورقة1', 'Sheet3', 'خطة الدائرة', 'نسخة نهائية', 'متابعة', 'أرشيف 2023', 'Plan (2)'];

const freeTitle = (sheet: EditedSheet, random: Random): string => {
  const taken = new Set(sheet.raw.tabs.map(({ title }) => title));
  return random.pick([...titles, `ورقة ${taken.size + 1} جديدة`].filter((title) => !taken.has(title)));
};

/** Adds a tab anywhere among the others. */
function addTab(
  sheet: EditedSheet,
  random: Random,
  cells: readonly RawCell[],
  merges: RawTab['merges'] = [],
): EditedSheet {
  const tabId = 1 + Math.max(...sheet.raw.tabs.map((tab) => tab.tabId));
  const tab: RawTab = { tabId, title: freeTitle(sheet, random), cells, merges };
  return {
    ...sheet,
    raw: { ...sheet.raw, tabs: sheet.raw.tabs.toSpliced(random.int(0, sheet.raw.tabs.length), 0, tab) },
  };
}

const table = (random: Random, headings: readonly string[]): RawCell[] => {
  const top = random.int(0, 3);
  const rows = Array.from({ length: random.int(1, 12) }, (_, index) =>
    headings.map((_heading, column) => written(top + 1 + index, column, random.pick([aim, sentence])(random))),
  );
  return [...headings.map((heading, column) => written(top, column, heading)), ...rows.flat()];
};

/** What people do to tabs. */
export const tabMutations: readonly Mutation[] = [
  {
    name: 'a tab is renamed',
    apply: (sheet, random) => {
      const { tab } = viewOf(sheet, random.pick(['plan', 'plan', 'summary']));
      return changeTab(sheet, tab.tabId, (one) => ({ ...one, title: freeTitle(sheet, random) }));
    },
  },
  {
    name: 'tabs are put in another order',
    apply: (sheet, random) => ({ ...sheet, raw: { ...sheet.raw, tabs: random.sample(sheet.raw.tabs) } }),
  },
  {
    name: 'tabs are numbered anew, as LibreOffice does when it saves',
    apply: (sheet, random) => {
      const numbers = random.sample(Array.from({ length: 20 }, (_, number) => number + 1));
      const anew = new Map(sheet.raw.tabs.map(({ tabId }, index) => [tabId, numbers[index] as number]));
      const numbered = <T extends { readonly tabId: number }>(list: readonly T[]): T[] =>
        list.map((one) => ({ ...one, tabId: anew.get(one.tabId) ?? one.tabId }));
      const { tabs, namedRanges } = sheet.raw;
      const raw = { ...sheet.raw, tabs: numbered(tabs), namedRanges: numbered(namedRanges) };
      return { ...sheet, raw, landmarks: numbered(sheet.landmarks) };
    },
  },
  {
    name: 'a tab of a person’s own is added',
    apply: (sheet, random) =>
      addTab(
        sheet,
        random,
        table(random, random.sample(['الاسم', 'الهاتف', 'البلد', 'ملاحظات', 'التاريخ'], random.int(1, 5))),
      ),
  },
  {
    name: 'a tab of a person’s own has a few headings of the plan',
    apply: (sheet, random) => {
      const shared = random.sample(visibleIn(viewOf(sheet)), random.int(1, 4)).map(({ column }) => column.heading.ar);
      return addTab(sheet, random, table(random, random.sample([...shared, 'الحالة', 'ملاحظات'])));
    },
  },
  {
    name: 'a tab has the headings of the plan and nothing below them',
    apply: (sheet, random) => {
      const headings = viewOf(sheet).columns.map(({ column }, place) => written(1, place, column.heading.ar));
      return addTab(sheet, random, [written(0, 0, 'نموذج فارغ'), ...headings]);
    },
  },
  {
    name: 'the spreadsheet is renamed',
    apply: (sheet, random) => ({ ...sheet, raw: { ...sheet.raw, title: random.pick(titles) } }),
  },
];
