import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../shared/read/evidence.ts';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import { spreadsheetOf, tabOf } from './raw.ts';

const department = spreadsheetOf(tabOf(plan, [{ activity: 'أ', indicator: '1' }]), tabOf(summary, [{ ready: true }]));
const own = { tabId: 99, title: 'ملاحظاتي', cells: [{ row: 0, column: 0, value: 'خاص', text: 'خاص' }], merges: [] };
const withOwnTab = { ...department, tabs: [own, ...department.tabs] };

describe('what is kept of a spreadsheet', () => {
  it('is the tabs of its tables, and no tab of a person’s own', () => {
    expect(evidenceOf(withOwnTab, departmentSpreadsheet.tables)).toEqual(department);
  });

  it('is enough to read it again', () => {
    const again = readDepartment(evidenceOf(withOwnTab, departmentSpreadsheet.tables));
    expect(again).toEqual(readDepartment(withOwnTab));
  });

  it('is nothing of a stranger', () => {
    expect(evidenceOf({ ...department, tabs: [own], namedRanges: [] }, departmentSpreadsheet.tables).tabs).toEqual([]);
  });
});
