import { defineTable } from '../../../shared/schema/table.ts';

/** The word of somebody named that a department's version is approved: the machine accepts, and never approves. */
export const approvals = defineTable({
  id: 'approvals',
  title: { ar: 'اعتماد النسخ', en: 'Approvals' },
  spareRows: 12,
  entry: ['version', 'approvedBy'],
  optional: true, // it came after the first spreadsheets were published
  columns: [
    { key: 'department', kind: 'text', heading: { ar: 'الجهة', en: 'Department' }, widthPx: 260 },
    {
      key: 'version',
      kind: 'integer',
      heading: { ar: 'رقم النسخة المعتمدة', en: 'Version approved' },
      help: {
        ar: 'الاعتماد لهذه النسخة وحدها: إذا صارت نسخة أخرى سارية فلها اعتماد جديد.',
        en: 'This version alone is approved: once another one is in force, that one needs its own approval.',
      },
      widthPx: 110,
    },
    { key: 'approvedBy', kind: 'text', heading: { ar: 'اعتمدها', en: 'Approved by' }, widthPx: 180 },
    { key: 'approvedOn', kind: 'day', heading: { ar: 'تاريخ الاعتماد', en: 'Approved on' }, widthPx: 120 },
  ],
});
