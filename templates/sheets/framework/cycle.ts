import { defineTable } from '../../../shared/schema/table.ts';

/** The plan cycle: one row. */
export const cycle = defineTable({
  id: 'cycle',
  title: { ar: 'فترة الخطة', en: 'Plan cycle' },
  spareRows: 0,
  columns: [
    { key: 'title', kind: 'text', everyRow: true, heading: { ar: 'عنوان الخطة', en: 'Plan title' }, widthPx: 300 },
    { key: 'firstYear', kind: 'integer', heading: { ar: 'السنة الأولى', en: 'First year' }, widthPx: 110 },
    { key: 'lastYear', kind: 'integer', heading: { ar: 'السنة الأخيرة', en: 'Last year' }, widthPx: 110 },
  ],
});
