import { defineTable } from '../../../shared/schema/table.ts';

/** Confirmed other wordings of names: somebody vouches for each, the program never guesses one. */
export const aliases = defineTable({
  id: 'aliases',
  title: { ar: 'التسميات البديلة', en: 'Aliases' },
  spareRows: 12,
  entry: ['means'],
  columns: [
    {
      key: 'written',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'التسمية كما تُكتب', en: 'Written as' },
      widthPx: 300,
    },
    {
      key: 'means',
      kind: 'choice',
      everyRow: true,
      heading: { ar: 'المقصود بها', en: 'Means' },
      widthPx: 300,
      list: 'programmes',
    },
    { key: 'confirmedBy', kind: 'text', heading: { ar: 'أكّدها', en: 'Confirmed by' }, widthPx: 180 },
    { key: 'confirmedOn', kind: 'day', heading: { ar: 'تاريخ التأكيد', en: 'Confirmed on' }, widthPx: 120 },
  ],
});
