import type { ChangeColumn } from './table-columns.ts';
import type { TableOf } from './workbook-template.ts';

/** The table of what changed: in the finance report, and in a comparison of two instants. */
export const changeTable = {
  block: 'table',
  rows: 'changes',
  columns: [
    { key: 'what', heading: 'ما تغيّر', width: 13, tinted: true },
    { key: 'kind', heading: 'النوع', width: 8 },
    { key: 'department', heading: 'الجهة', width: 18 },
    { key: 'entry', heading: 'النشاط أو البند', width: 30 },
    { key: 'column', heading: 'العمود', width: 16 },
    { key: 'before', heading: 'القيمة السابقة', width: 24 },
    { key: 'now', heading: 'القيمة الحالية', width: 24 },
    { key: 'activities', heading: 'عدد الأنشطة', width: 9 },
    { key: 'when', heading: 'متى', width: 24 },
  ],
} as const satisfies TableOf<'changes', ChangeColumn>;
