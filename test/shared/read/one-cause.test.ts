import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { Table } from '../../../shared/schema/table.ts';
import { departmentSubmission } from '../../../shared/department-submission.ts';
import { frameworkSubmission } from '../../../shared/framework-submission.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { framework, section } from '../validate/known-framework.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

const sections = [section({ id: 'europe', title: 'أوروبا' }), section({ id: 'africa', title: 'إفريقيا' })];
const told = (plan: readonly WrittenRow[]) => {
  const rows: Readonly<Record<string, readonly WrittenRow[]>> = { plan, summary: [{ ready: true }] };
  const raw = spreadsheetOf(...departmentSpreadsheet.tables.map((table) => tabOf(table, rows[table.id] ?? [])));
  const former = { version: 0, activities: [], seed: 'sector@first' };
  return codes(departmentSubmission(raw, 'sector', former, framework({ sections })).findings);
};

const faultless = {
  section: 'أوروبا',
  subObjective: 'هدف فرعي',
  activity: 'عقد مشاورات سياسية',
  indicator: 'عدد المشاورات',
  programme: 'برنامج العمل الدبلوماسي والتعاون الدولي',
};

describe('a plan with one bad cell gives one finding', () => {
  it('and none where no cell is bad', () => {
    expect(told([faultless])).toEqual([]);
  });

  it.each(['section', 'subObjective', 'indicator', 'programme', 'activity'])(
    'where the formula of its %s failed',
    (key) => {
      expect(told([{ ...faultless, [key]: { error: 'REF' } }])).toEqual(['formula-failed']);
    },
  );

  it('where the formula of a block failed, over all the rows for which it holds', () => {
    const second = { activity: 'عقد لقاءات', indicator: 'عدد اللقاءات' };
    expect(told([{ ...faultless, programme: { error: 'REF' } }, second])).toEqual(['formula-failed']);
  });
});

const rows: Readonly<Record<string, readonly WrittenRow[]>> = {
  cycle: [{ title: 'الخطة التنفيذية' }],
  goals: [{ number: 1, title: 'تعزيز الحضور' }],
  programmes: [{ id: 'consular', name: 'البرنامج القنصلي' }],
  alignment: [{ goal: 1, programme: 'البرنامج القنصلي', results: 'نتيجة' }],
  sections: [{ goal: 1, title: 'أوروبا', columnSet: 'من الهدف الفرعي', contributors: 'قطاع الشؤون الأوروبية' }],
};

const toldOfFramework = (missing?: string) => {
  const tables = frameworkSpreadsheet.tables.filter(({ id }) => id !== missing);
  const raw = spreadsheetOf(...tables.map((table) => tabOf(table, rows[table.id] ?? [])));
  return codes(frameworkSubmission(raw, [{ id: 'europe', name: 'قطاع الشؤون الأوروبية' }]).findings);
};

describe('a framework with one table missing gives one finding', () => {
  it('and none where no table is missing', () => {
    expect(toldOfFramework()).toEqual([]);
  });

  const tables: readonly Table[] = frameworkSpreadsheet.tables;
  const idsOf = (optional: boolean) =>
    tables.filter((table) => (table.optional ?? false) === optional).map(({ id }) => id);

  it.each(idsOf(false))('where that is %s', (missing) => {
    expect(toldOfFramework(missing)).toEqual(['table-not-found']);
  });

  it.each(idsOf(true))('but for %s, which came later than the first spreadsheets', (missing) => {
    expect(toldOfFramework(missing)).toEqual([]);
  });
});
