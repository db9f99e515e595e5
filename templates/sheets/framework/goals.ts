import { defineTable } from '../../../shared/schema/table.ts';

/** The strategic goals. */
export const goals = defineTable({
  id: 'goals',
  title: { ar: 'الأهداف الاستراتيجية', en: 'Strategic goals' },
  spareRows: 6,
  entry: ['title'],
  columns: [
    { key: 'number', kind: 'integer', everyRow: true, heading: { ar: 'رقم الهدف', en: 'Goal number' }, widthPx: 90 },
    {
      key: 'title',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'الهدف الاستراتيجي', en: 'Strategic goal' },
      widthPx: 480,
    },
  ],
});
