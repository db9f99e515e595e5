import { defineTable } from '../../../shared/schema/table.ts';

/** How each official table words a goal's title: the line that it prints, to the letter. */
export const goalWordings = defineTable({
  id: 'goalWordings',
  title: { ar: 'صيغ عناوين الأهداف', en: 'Wordings of goal titles' },
  spareRows: 12,
  entry: ['wording'],
  columns: [
    { key: 'goal', kind: 'integer', everyRow: true, heading: { ar: 'رقم الهدف', en: 'Goal number' }, widthPx: 90 },
    {
      key: 'table',
      kind: 'choice',
      everyRow: true,
      heading: { ar: 'الجدول الذي يطبعها', en: 'Table that prints it' },
      widthPx: 200,
      choices: [
        { id: 'executive-plan', label: { ar: 'الخطة التنفيذية', en: 'Executive plan' } },
        { id: 'budget-alignment', label: { ar: 'المواءمة مع الموازنة', en: 'Budget alignment' } },
        { id: 'national-agenda', label: { ar: 'المواءمة مع الأجندة الوطنية', en: 'National agenda alignment' } },
        { id: 'sdg-links', label: { ar: 'أهداف التنمية المستدامة', en: 'SDG links' } },
        { id: 'narrative', label: { ar: 'النص السردي', en: 'Narrative' } },
      ],
    },
    {
      key: 'wording',
      kind: 'text',
      everyRow: true,
      heading: { ar: 'الصيغة المطبوعة', en: 'Printed wording' },
      widthPx: 520,
    },
  ],
});
