import { describe, expect, it } from 'vitest';
import { frameworkOfRows } from '../../../shared/read/framework-of-rows.ts';
import { readFramework } from '../../../shared/read/read-framework.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';

const departments = [{ id: 'europe', name: 'قطاع الشؤون الأوروبية' }];

const read = (tables: Readonly<Record<string, readonly WrittenRow[]>>) => {
  const tabs = frameworkSpreadsheet.tables.map((table) => tabOf(table, tables[table.id] ?? []));
  return frameworkOfRows(readFramework(spreadsheetOf(...tabs)), departments);
};

describe('removals', () => {
  const given = { department: 'قطاع الشؤون الاوروبيه', version: '٣', activities: 6, confirmedBy: 'ليلى' };

  it('are of a department by its name, however that is spelt', () => {
    const said = { ...given, confirmedOn: '01/02/2022', reason: 'دُمجت' };
    expect(read({ removals: [said] }).removals).toEqual([
      {
        ...{ department: given.department, departmentId: 'europe', suggestion: undefined, version: 3, activities: 6 },
        ...{ confirmedBy: 'ليلى', confirmedOn: '2022-02-01', reason: 'دُمجت', at: { department: 'A3' } },
      },
    ]);
  });

  it('keep a name that is no department’s, with the one that is near', () => {
    const named = (department: string) => read({ removals: [{ ...given, department }] }).removals;
    expect(named('قطاع الشؤون الاوربية')).toMatchObject([
      { departmentId: undefined, suggestion: 'قطاع الشؤون الأوروبية' },
    ]);
    expect(named('سفارة القمر')).toMatchObject([{ departmentId: undefined, suggestion: undefined }]);
  });

  it('say nothing without a department, a version or a number', () => {
    const { department, version, activities } = given;
    const removals = [
      { department, version },
      { version, activities },
      { department, activities },
    ];
    expect(read({ removals })).not.toHaveProperty('removals');
  });
});

describe('waivers', () => {
  const given = { code: 'repeated-activity', reason: 'لكل دولة نشاط', by: 'ليلى', until: '31/03/2022' };

  it('are of a department by its name, however that is spelt, for a time', () => {
    const said = { ...given, department: 'قطاع الشؤون الاوروبيه', activity: '- عقد لقاءات', from: '١ آذار ٢٠٢٢' };
    expect(read({ waivers: [said] }).waivers).toEqual([
      {
        ...{ code: 'repeated-activity', department: said.department, departmentId: 'europe', suggestion: undefined },
        ...{ activity: 'عقد لقاءات', reason: 'لكل دولة نشاط', by: 'ليلى', from: '2022-03-01', until: '2022-03-31' },
        at: { code: 'A3', department: 'B3', by: 'E3', until: 'G3' },
      },
    ]);
  });

  it.each([undefined, 'الكل', 'جميع الجهات', 'All'])('are of all departments where %j is named', (department) => {
    expect(read({ waivers: [{ ...given, ...(department ? { department } : {}) }] }).waivers).toMatchObject([
      { department: '', departmentId: undefined, activity: '', from: '' },
    ]);
  });

  it('keep what is missing, for a rule to see', () => {
    expect(read({ waivers: [{ reason: 'لكل دولة نشاط' }] }).waivers).toMatchObject([
      { code: '', by: '', until: '', at: { code: 'A3', by: 'E3' } },
    ]);
  });

  it('keep a name that is no department’s, with the one that is near', () => {
    expect(read({ waivers: [{ ...given, department: 'قطاع الشؤون الاوربية' }] }).waivers).toMatchObject([
      { departmentId: undefined, suggestion: 'قطاع الشؤون الأوروبية' },
    ]);
  });
});

describe('approvals', () => {
  const given = { department: 'قطاع الشؤون الاوروبيه', version: '٣', approvedBy: 'وكيل الوزارة' };

  it('are of one version of a department by its name, however that is spelt', () => {
    expect(read({ approvals: [{ ...given, approvedOn: '١ آذار ٢٠٢٢' }] }).approvals).toEqual([
      {
        ...{ department: given.department, departmentId: 'europe', suggestion: undefined, version: 3 },
        ...{ approvedBy: 'وكيل الوزارة', approvedOn: '2022-03-01' },
        at: { department: 'A3', version: 'B3', approvedBy: 'C3' },
      },
    ]);
  });

  it('keep what is missing, for a rule to see', () => {
    expect(read({ approvals: [{ version: 3 }, { approvedBy: 'وكيل الوزارة' }] }).approvals).toMatchObject([
      { department: '', departmentId: undefined, suggestion: undefined, version: 3, approvedBy: '', approvedOn: '' },
      { department: '', version: 0, approvedBy: 'وكيل الوزارة', at: { department: 'A4', version: 'B4' } },
    ]);
  });

  it('keep a name that is no department’s, with the one that is near', () => {
    expect(read({ approvals: [{ ...given, department: 'قطاع الشؤون الاوربية' }] }).approvals).toMatchObject([
      { departmentId: undefined, suggestion: 'قطاع الشؤون الأوروبية' },
    ]);
  });

  it('are absent where there are none', () => {
    expect(read({})).not.toHaveProperty('approvals');
  });
});
