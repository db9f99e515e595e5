import { defineTable } from '../../../shared/schema/table.ts';

/** The Sustainable Development Goals. They are data: the State proposes an eighteenth. */
export const sdgs = defineTable({
  id: 'sdgs',
  title: { ar: 'قائمة أهداف التنمية المستدامة', en: 'List of SDGs' },
  spareRows: 3,
  entry: ['name'],
  optional: true, // it came after the first spreadsheets were published
  columns: [
    {
      key: 'number',
      kind: 'integer',
      everyRow: true,
      heading: { ar: 'رقم هدف التنمية المستدامة', en: 'SDG number' },
      widthPx: 120,
    },
    {
      key: 'name',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'هدف التنمية المستدامة', en: 'SDG' },
      widthPx: 360,
    },
  ],
});
