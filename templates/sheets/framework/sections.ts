import { defineTable } from '../../../shared/schema/table.ts';

/** The sections of the executive plan: one official table each, in the printed order. */
export const sections = defineTable({
  id: 'sections',
  title: { ar: 'محاور الخطة', en: 'Sections' },
  spareRows: 12,
  entry: ['title'],
  columns: [
    { key: 'id', kind: 'id', heading: { ar: 'معرّف المحور', en: 'Section id' }, widthPx: 60 },
    { key: 'goal', kind: 'integer', everyRow: true, heading: { ar: 'رقم الهدف', en: 'Goal number' }, widthPx: 90 },
    { key: 'title', kind: 'text', everyRow: true, heading: { ar: 'محور الخطة', en: 'Section' }, widthPx: 320 },
    {
      key: 'titlePlace',
      kind: 'choice',
      heading: { ar: 'مكان طباعة العنوان', en: 'Where the title is printed' },
      widthPx: 130,
      choices: [
        { id: 'above', label: { ar: 'فوق الجدول', en: 'Above the table' } },
        { id: 'inside', label: { ar: 'داخل الجدول', en: 'Inside the table' } },
        { id: 'not-printed', label: { ar: 'لا يُطبع', en: 'Not printed' } },
      ],
    },
    { key: 'subHeading', kind: 'text', heading: { ar: 'العنوان الفرعي', en: 'Sub-heading' }, widthPx: 180 },
    {
      key: 'subHeadingPrinted',
      kind: 'tick',
      heading: { ar: 'يُطبع فوق هذا المحور', en: 'Printed above this section' },
      widthPx: 110,
    },
    {
      key: 'columnSet',
      kind: 'choice',
      everyRow: true,
      heading: { ar: 'أعمدة الجدول', en: 'Column set' },
      widthPx: 220,
      choices: [
        { id: 'full', label: { ar: 'كاملة مع التدخلات الاستراتيجية', en: 'Full, with strategic interventions' } },
        { id: 'sub-objective-first', label: { ar: 'من الهدف الفرعي', en: 'From the sub-objective' } },
        { id: 'goal-first', label: { ar: 'من الهدف الاستراتيجي', en: 'From the strategic goal' } },
        { id: 'without-programme', label: { ar: 'من دون برنامج الموازنة', en: 'Without the budget programme' } },
      ],
    },
    {
      key: 'contributors',
      kind: 'lines',
      everyRow: true,
      heading: { ar: 'الجهات المساهمة بالترتيب', en: 'Contributors, in order' },
      help: { ar: 'جهة في كل سطر، والأولى هي صاحبة المحور.', en: 'One department a line; the first owns the section.' },
      widthPx: 240,
    },
    {
      key: 'footnote',
      kind: 'lines',
      heading: { ar: 'حاشية تحت الجدول', en: 'Footnote under the table' },
      widthPx: 300,
    },
  ],
});
