import { defineTable } from '../../../shared/schema/table.ts';

/** The budget programmes, finance's unit: a closed list. */
export const programmes = defineTable({
  id: 'programmes',
  title: { ar: 'برامج الموازنة', en: 'Budget programmes' },
  spareRows: 6,
  columns: [
    { key: 'id', kind: 'id', heading: { ar: 'معرّف البرنامج', en: 'Programme id' }, widthPx: 60 },
    {
      key: 'name',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'اسم برنامج الموازنة', en: 'Budget programme' },
      widthPx: 360,
    },
  ],
});
