import { defineTable } from '../../../shared/schema/table.ts';

/** The planning unit's word that activities which vanished from a department's plan are meant to go. */
export const removals = defineTable({
  id: 'removals',
  title: { ar: 'تأكيد حذف الأنشطة', en: 'Confirmed removals' },
  spareRows: 12,
  entry: ['version', 'activities'],
  optional: true, // it came after the first spreadsheets were published
  columns: [
    { key: 'department', kind: 'text', everyRow: true, heading: { ar: 'الجهة', en: 'Department' }, widthPx: 260 },
    {
      key: 'version',
      kind: 'integer',
      everyRow: true,
      heading: { ar: 'رقم النسخة السارية', en: 'Version in force' },
      help: {
        ar: 'كما ورد في الملاحظة. ينتهي مفعول التأكيد عندما تصبح نسخة أخرى سارية.',
        en: 'As the finding gives it. Once another version is in force, this confirmation no longer holds.',
      },
      widthPx: 110,
    },
    {
      key: 'activities',
      kind: 'integer',
      everyRow: true,
      heading: { ar: 'عدد الأنشطة المحذوفة', en: 'Activities that may go' },
      help: {
        ar: 'كما ورد في الملاحظة. إن زاد عدد الأنشطة المفقودة عليه فلا يكفي هذا التأكيد.',
        en: 'As the finding gives it. If more than these are missing, this confirmation is not enough.',
      },
      widthPx: 110,
    },
    {
      key: 'confirmedBy',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'أكّد الحذف', en: 'Removal confirmed by' },
      widthPx: 180,
    },
    {
      key: 'confirmedOn',
      kind: 'day',
      heading: { ar: 'تاريخ تأكيد الحذف', en: 'Removal confirmed on' },
      widthPx: 120,
    },
    { key: 'reason', kind: 'text', heading: { ar: 'سبب الحذف', en: 'Reason' }, widthPx: 300 },
  ],
});
