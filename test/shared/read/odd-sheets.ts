import type { RawSpreadsheet, RawTab } from '../../../shared/schema/raw-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import { spreadsheetOf, type TabChanges, tabOf, type Written, type WrittenRow } from './raw.ts';

/** A spreadsheet as somebody left it, named by what is odd in it. */
export interface OddSheet {
  readonly odd: string;
  readonly raw: RawSpreadsheet;
  /** `code cell` of all that is said of it; nothing where absent: understood is silent. */
  readonly said?: readonly string[];
  /** It is not read at all: what is in force stays. */
  readonly refused?: true;
}

const [programme, other] = ['برنامج العمل الدبلوماسي والتعاون الدولي', 'البرنامج القنصلي'];

/** A plan as it was published and filled in: two sections, an activity with two indicators, figures and days. */
export const filledIn: readonly Readonly<Record<string, Written>>[] = [
  {
    ...{ activityId: 'a1', indicatorId: 'i1', section: 'أوروبا', subObjective: 'تعزيز العلاقات', programme },
    ...{ activity: 'عقد مشاورات سياسية', indicator: 'عدد المشاورات', unit: 'جولة', baseline: 1234, cost1: 1500 },
    ...{ startOn: 44_635, endOn: '31/12/2022' },
  },
  { indicatorId: 'i2', indicator: 'عدد الدول' },
  { activityId: 'a2', indicatorId: 'i3', activity: 'تنظيم زيارات', indicator: 'عدد الزيارات', baseline: 1234.5 },
  {
    ...{ activityId: 'a3', indicatorId: 'i4', section: 'إفريقيا', subObjective: 'توسيع الحضور', programme: other },
    ...{ activity: 'فتح بعثات', indicator: 'عدد البعثات' },
  },
  { activityId: 'a4', indicatorId: 'i5', activity: 'إعداد دراسات', indicator: 'عدد الدراسات' },
];

const ready: WrittenRow = { ready: true, readyBy: 'ليلى' };
const sheet = (rows: readonly WrittenRow[], changes: TabChanges = {}, submit: WrittenRow = ready): RawSpreadsheet =>
  spreadsheetOf(tabOf(plan, rows, changes), tabOf(summary, [submit]));
const withRow = (row: number, change: WrittenRow): WrittenRow[] =>
  filledIn.map((each, index) => (index === row ? { ...each, ...change } : each));
const without = (row: number, ...keys: readonly string[]): WrittenRow[] =>
  filledIn.map((each, index) =>
    index === row ? Object.fromEntries(Object.entries(each).filter(([key]) => !keys.includes(key))) : each,
  );
const withTab = (raw: RawSpreadsheet, change: (tab: RawTab) => Partial<RawTab>): RawSpreadsheet => ({
  ...raw,
  tabs: raw.tabs.map((tab, index) => (index === 0 ? { ...tab, ...change(tab) } : tab)),
});
const keys: readonly string[] = plan.columns.map(({ key }) => key);

/** The plan as it was left by nobody. */
export const plainSheet = sheet(filledIn);

/** One of each that domain.md names under "How people will treat a spreadsheet", and what it means. */
export const oddSheets: readonly OddSheet[] = [
  { odd: 'headings in English', raw: sheet(filledIn, { headings: 'en', ranges: [] }) },
  {
    odd: 'headings spelt another way',
    raw: sheet(filledIn, { ranges: [], headings: { programme: 'البرنامج علي الموازنه' } }),
  },
  {
    odd: 'a heading misspelt, its named range gone',
    raw: sheet(filledIn, { ranges: [], headings: { activity: 'النشاظات' } }),
    said: ['heading-understood G2'],
  },
  {
    odd: 'a heading renamed to something else',
    raw: sheet(filledIn, { headings: { indicator: 'كيف نقيس' } }),
    said: ['heading-understood H2'],
  },
  {
    odd: 'a heading deleted',
    raw: withTab(plainSheet, ({ cells }) => ({ cells: cells.filter(({ row, column }) => row !== 1 || column !== 6) })),
    said: ['heading-understood G2'],
  },
  { odd: 'columns moved', raw: sheet(filledIn, { order: keys.toReversed() }) },
  {
    odd: 'columns of somebody’s own, one with a failed formula',
    raw: sheet(withRow(0, { متابعة: 'تم', نسبة: { error: 'REF' } })),
  },
  {
    odd: 'rows sorted by the activity',
    raw: sheet([filledIn[4], filledIn[2], filledIn[0], filledIn[3], filledIn[1]] as WrittenRow[]),
    said: ['rows-sorted A1'],
  },
  {
    odd: 'blank rows in the middle',
    raw: sheet([...filledIn.slice(0, 2), {}, {}, ...filledIn.slice(2, 3), {}, ...filledIn.slice(3)]),
  },
  {
    odd: 'cells merged downwards',
    raw: withTab(plainSheet, () => ({
      merges: [
        { startRow: 2, endRow: 5, startColumn: 8, endColumn: 9 },
        { startRow: 2, endRow: 4, startColumn: 6, endColumn: 7 },
      ],
    })),
  },
  {
    odd: 'a value left under a merge',
    raw: withTab(sheet(withRow(2, { programme: other })), () => ({
      merges: [{ startRow: 2, endRow: 5, startColumn: 8, endColumn: 9 }],
    })),
  },
  {
    odd: 'blocks in rows of their own',
    raw: sheet([
      { section: 'أوروبا', programme },
      { subObjective: 'تعزيز العلاقات' },
      ...without(0, 'section', 'programme', 'subObjective'),
    ]),
  },
  {
    odd: 'several indicators in one cell',
    raw: sheet(
      without(0, 'unit', 'baseline')
        .toSpliced(1, 1)
        .with(0, { ...without(0, 'unit', 'baseline')[0], indicator: '- عدد المشاورات\n- عدد الدول' }),
    ),
  },
  { odd: 'the activity repeated beside each indicator', raw: sheet(withRow(1, { activity: 'عقد مشاورات سياسيّة' })) },
  { odd: 'Arabic-Indic digits', raw: sheet(withRow(0, { baseline: '١٢٣٤', cost1: '١٥٠٠ دينار' })) },
  { odd: 'Persian digits', raw: sheet(withRow(0, { baseline: '۱۲۳۴', cost1: '۱۵۰۰' })) },
  { odd: 'a number as text, with separators of either kind', raw: sheet(withRow(2, { baseline: '1.234,5' })) },
  {
    odd: 'a number as text that may mean two',
    raw: sheet(withRow(0, { baseline: '1,234' })),
    said: ['unclear-number K3'],
  },
  { odd: 'days as text, day first', raw: sheet(withRow(0, { startOn: '15/03/2022', endOn: '31-12-2022' })) },
  {
    odd: 'days with the month’s name',
    raw: sheet(withRow(0, { startOn: '١٥ آذار/مارس ٢٠٢٢', endOn: 'السبت 31 كانون الأول 2022' })),
  },
  {
    odd: 'a day with two digits for the year',
    raw: sheet(withRow(0, { startOn: '15/3/22' })),
    said: ['unclear-date R3'],
  },
  {
    odd: 'a name pasted over its drop-down, spelt another way',
    raw: sheet(withRow(3, { programme: ' البرنامج القنصلى. ' })),
  },
  {
    odd: 'notes of somebody’s own',
    raw: withTab(plainSheet, ({ cells }) => ({
      cells: [
        ...cells.map((cell) => ({ ...cell, note: 'للمتابعة' })),
        { row: 9, column: 3, value: '', text: '', note: 'للمتابعة' },
      ],
    })),
  },
  {
    odd: 'a tab of somebody’s own',
    raw: spreadsheetOf(tabOf(plan, filledIn), tabOf(summary, [ready]), {
      tab: { title: 'ملاحظاتي', cells: [{ row: 0, column: 0, value: 'النشاطات', text: 'النشاطات' }], merges: [] },
      ranges: [],
    }),
  },
  { odd: 'a tab under another name', raw: sheet(filledIn, { title: 'ورقة1' }) },
  {
    odd: 'the tab duplicated',
    raw: spreadsheetOf(
      tabOf(plan, filledIn),
      tabOf(summary, [ready]),
      tabOf(plan, filledIn, { title: 'نسخة من الخطة', ranges: [] }),
    ),
    said: ['table-repeated A1'],
    refused: true,
  },
  {
    odd: 'a needed column deleted',
    raw: sheet(filledIn, { without: ['indicator'] }),
    said: ['column-not-found A1'],
    refused: true,
  },
  {
    odd: 'the column of activities twice',
    raw: withTab(plainSheet, ({ cells }) => ({
      cells: [...cells, ...cells.filter(({ column }) => column === 6).map((cell) => ({ ...cell, column: 20 }))],
    })),
    said: ['column-repeated A1'],
    refused: true,
  },
  {
    odd: 'notes beneath the table',
    raw: sheet([...filledIn, {}, { section: 'أعدّه: قسم التخطيط' }, { cost1: 'المجموع: 1500' }]),
  },
  {
    odd: 'spaces, tatweel, diacritics and marks of direction',
    raw: sheet(
      withRow(0, {
        section: '\u200f أوروبـــا\u00a0',
        programme: `${programme.replace('برنامج', 'بَرنامج')} \u202c`,
        activity: ' عقد مشاورات  سياسية\u200f ',
      }),
    ),
  },
  {
    odd: 'a bullet before the text',
    raw: sheet(withRow(2, { activity: '• تنظيم زيارات', indicator: '- عدد الزيارات' })),
  },
  {
    odd: 'a formula that failed',
    raw: sheet(withRow(2, { indicator: { error: 'REF' } })),
    said: ['formula-failed H5'],
  },
  { odd: 'a tick written as a word', raw: sheet(filledIn, {}, { ready: 'نعم', readyBy: 'ليلى' }) },
  {
    odd: 'rows without their hidden identities',
    raw: sheet(filledIn.map(({ activityId: _, indicatorId: __, ...row }) => row)),
  },
];
