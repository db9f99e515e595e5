import { read, utils, type WorkSheet } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { financeReport } from '../../../templates/workbooks/finance-report.ts';
import { valueChangesWorkbook } from '../../../templates/workbooks/value-changes.ts';
import { fullPlan } from '../../lint/full-plan.ts';
import { emptyReport, fullReport } from '../../lint/full-report.ts';

type Cells = readonly (readonly (string | number | undefined)[])[];

const openSheets = async (...asked: Parameters<typeof renderWorkbook>): Promise<Map<string, WorkSheet>> => {
  const { SheetNames, Sheets } = read(await renderWorkbook(...asked), { type: 'array', cellNF: true });
  return new Map(SheetNames.map((name) => [name, Sheets[name] as WorkSheet]));
};

const cellsOf = (sheet: WorkSheet | undefined): Cells =>
  sheet ? utils.sheet_to_json<(string | number | undefined)[]>(sheet, { header: 1, raw: true }) : [];

/** The rows below a table's headings, of which the first one is called so. */
const rowsBelow = (sheet: WorkSheet | undefined, heading: string): Cells => {
  const all = cellsOf(sheet);
  return all.slice(all.findIndex(([first]) => first === heading) + 1);
};

describe('the finance report', () => {
  let sheets: Map<string, WorkSheet>;
  beforeAll(async () => {
    sheets = await openSheets(financeReport, fullPlan, { finance: fullReport });
  });
  const cell = (name: string, address: string) => sheets.get(name)?.[address];

  it('puts exceptions first, then the tables, the figures, what changed, the signatures, and the lists', () => {
    expect([...sheets.keys()]).toEqual([
      ...['الغلاف', 'حالات عدم التوافق', 'الهدف 1', 'الهدف 2', 'عدد الأنشطة', 'عدد المؤشرات'],
      'التكلفة 2022 (دينار أردني)',
      ...['التغطية', 'الخطة والموازنة', 'أسطر الضبط', 'التغييرات', 'الاستثناءات', 'التوقيع', 'الأنشطة والبنود'],
    ]);
  });

  it('rests each figure on as many rows of its list, to the first of which its number leads', () => {
    const table = rowsBelow(sheets.get('حالات عدم التوافق'), 'م');
    const list = rowsBelow(sheets.get('الأنشطة والبنود'), 'م');
    expect(table.map(([number, , , cases]) => [number, cases])).toEqual(
      fullReport.figures.misalignments.map(({ number, cases }) => [number, cases.length]),
    );
    for (const [index, [number, , , cases]] of table.entries()) {
      expect(list.filter(([of]) => of === number)).toHaveLength(Number(cases));
      const heading = cellsOf(sheets.get('حالات عدم التوافق')).length - table.length;
      const location = cell('حالات عدم التوافق', `A${heading + index + 1}`)?.l?.Target;
      const [, row = ''] = /^#'الأنشطة والبنود'!A(\d+)$/.exec(location ?? '') ?? [];
      const isFirst = cellsOf(sheets.get('الأنشطة والبنود')).findIndex(([of]) => of === number) + 1;
      expect(Number(row), `case ${number}`).toBe(isFirst);
    }
  });

  it('names the cell of each case and those with which it does not agree', () => {
    const [first, second] = rowsBelow(sheets.get('الأنشطة والبنود'), 'م');
    expect(first?.slice(1)).toEqual([
      ...['جهة الحالة 1', 1, 'نشاط 1-1', 'برنامج مكتوب 1', 'الخطة I1'],
      'المواءمة مع الموازنة D3:D4',
    ]);
    expect(second?.[4]).toBe('برنامج مكتوب 1 (موروث من خلية أعلى)');
  });

  it('prints the alignment tables as the official workbook does', async () => {
    const official = await openSheets(budgetAlignment, fullPlan);
    for (const name of ['الهدف 1', 'الهدف 2']) expect(cellsOf(sheets.get(name))).toEqual(cellsOf(official.get(name)));
  });

  it('prints amounts as numbers in major units with the decimals of their currency', () => {
    const rows = rowsBelow(sheets.get('الخطة والموازنة'), 'برنامج الموازنة');
    expect(rows[0]?.slice(0, 13)).toEqual([
      ...['برنامج الموازنة', '2022', 'السفارات', 'دينار أردني', 3, 4, 1080, 1000.5, 900, 450.25, 400.001, 900, 180],
    ]);
    expect(rows[2]?.[6]).toBe('لم تُقدّر');
    const formats = Object.values(sheets.get('الخطة والموازنة') ?? {}).flatMap(({ t, z }) => (t === 'n' ? [z] : []));
    expect(new Set(formats)).toEqual(new Set(['#,##0', '#,##0.000']));
  });

  it('sums up each year and currency, names each source once, and says where not all is costed yet', () => {
    const rows = rowsBelow(sheets.get('الخطة والموازنة'), 'برنامج الموازنة');
    expect(rows.slice(-2).map((row) => row.slice(0, 7))).toEqual([
      ['المجموع', '2022', undefined, 'دينار أردني', undefined, undefined, 1080.995],
      ['المجموع', '2023', undefined, 'دينار أردني'],
    ]);
    expect(rows[0]?.slice(13)).toEqual(['تتجاوزه بنسبة 20% أو أكثر، والتقدير جزئي', 'كتاب المالية، 10/01/2022، موظف']);
    expect(rows[1]?.[2]).toBe('بلا مركز محدد');
  });

  it('sums a matrix up, leaves out what is not there, and tells a listed programme that nobody names', () => {
    expect(rowsBelow(sheets.get('عدد الأنشطة'), 'الهدف الاستراتيجي')).toEqual([
      ['الهدف (1): هدف المصفوفة', 2, undefined, 2],
      ['بلا هدف معروف', 0, 5, 5],
      ['المجموع', 2, 5, 7],
    ]);
  });

  it('gives numerator and denominator, or says why there is none', () => {
    expect(rowsBelow(sheets.get('التغطية'), 'ما يُقاس').slice(0, 2)).toEqual([
      ['أنشطة الهدف على برامج مدرجة له', 'الهدف (1): هدف التغطية', 1, 2, 'محسوب'],
      [undefined, 'الهدف (2): هدف', '—', '—', 'غير قابل للحساب: لا جدول مواءمة للهدف'],
    ]);
  });

  it('tells changes of plans, framework, rules and waivers apart', () => {
    const rows = rowsBelow(sheets.get('التغييرات'), 'ما تغيّر');
    const kinds = ['الخطط', 'البيانات المرجعية', 'القواعد', 'الاستثناءات'];
    expect([...new Set(rows.map(([what]) => what))]).toEqual(kinds);
    expect(rows.map(([, kind]) => kind)).toEqual(['تعديل', 'إضافة', 'حذف', 'تعديل', 'تعديل', 'إضافة', 'حذف']);
    expect(rows[0]?.slice(2)).toEqual([
      ...['جهة التغيير', 'نشاط تغيّر', 'البرنامج على الموازنة', 'قيمة قديمة', 'قيمة جديدة', 2],
      'بعد 01/02/2022 11:00 (النسخة 1) وحتى 01/03/2022 11:00 (النسخة 2)',
    ]);
  });

  it('bears its number on every page, and both number and hash where people sign', () => {
    const signed = cellsOf(sheets.get('التوقيع')).flat().join('\n');
    expect(signed).toContain(fullReport.stamp.number);
    expect(signed).toContain(fullReport.stamp.sha256);
    expect(rowsBelow(sheets.get('التوقيع'), 'أعدّه')).toHaveLength(2);
  });

  it('says so where there is nothing to say', async () => {
    const empty = await openSheets(financeReport, fullPlan, { finance: emptyReport });
    const said = (name: string): string => cellsOf(empty.get(name)).flat().join('\n');
    expect(said('حالات عدم التوافق')).toContain('لا توجد حالات عدم توافق في النسخ السارية.');
    expect(said('الخطة والموازنة')).toContain('لا مبلغ موازنة ولا تكلفة يُحتسبان');
    expect(said('التغييرات')).toContain('لم يُرسل أي تقرير قبل هذا التقرير');
  });
});

it('a comparison lists the values that changed', async () => {
  const { data = [], framework = [] } = fullReport.since ?? {};
  const comparison = {
    cycle: fullPlan.cycle,
    from: { asOf: '2022-02-01T09:00:00.000Z', versions: {} },
    to: { asOf: '2022-03-01T09:00:00.000Z', versions: {} },
    changes: [...data, ...framework],
  };
  const sheets = await openSheets(valueChangesWorkbook, fullPlan, { comparison });
  const sheet = sheets.get('التغييرات');
  expect(cellsOf(sheet).flat()).toContain('من 01/02/2022 11:00 إلى 01/03/2022 11:00');
  expect(rowsBelow(sheet, 'ما تغيّر')).toHaveLength(comparison.changes.length);
});
