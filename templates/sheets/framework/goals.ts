import { defineTable } from '../../../shared/schema/table.ts';

/** The strategic goals. */
export const goals = defineTable({
  id: 'goals',
  title: { ar: 'الأهداف الاستراتيجية', en: 'Strategic goals' },
  spareRows: 6,
  columns: [
    { key: 'number', kind: 'integer', heading: { ar: 'رقم الهدف', en: 'Goal number' }, widthPx: 90, required: true },
    {
      key: 'title',
      kind: 'text',
      heading: { ar: 'الهدف الاستراتيجي', en: 'Strategic goal' },
      widthPx: 480,
      required: true,
    },
  ],
});
