import { defineTable } from '../../../shared/schema/table.ts';

/** The alignment of the strategic goals with the budget programmes: one row per row of the official table. */
export const alignment = defineTable({
  id: 'alignment',
  title: { ar: 'المواءمة مع الموازنة', en: 'Budget alignment' },
  spareRows: 12,
  entry: ['programme', 'results'],
  columns: [
    { key: 'id', kind: 'id', heading: { ar: 'معرّف السطر', en: 'Line id' }, widthPx: 60 },
    {
      key: 'goal',
      kind: 'integer',
      everyRow: true,
      heading: { ar: 'رقم الهدف', en: 'Goal number' },
      widthPx: 90,
      block: true,
    },
    {
      key: 'tableNumber',
      kind: 'integer',
      heading: { ar: 'الرقم المطبوع فوق الجدول', en: 'Number printed over the table' },
      widthPx: 110,
      block: true,
      within: 'goal',
    },
    {
      key: 'programme',
      kind: 'choice',
      everyRow: true,
      heading: { ar: 'اسم برنامج الموازنة', en: 'Budget programme' },
      widthPx: 180,
      block: true,
      within: 'goal',
      list: 'programmes',
    },
    {
      key: 'policyAims',
      kind: 'lines',
      heading: { ar: 'غايات سياسة برنامج الموازنة', en: 'Policy aims' },
      widthPx: 240,
      block: true,
      within: 'goal',
    },
    {
      key: 'programmeObjectives',
      kind: 'lines',
      heading: { ar: 'اهداف برنامج الموازنة', en: 'Programme objectives' },
      widthPx: 240,
      block: true,
      within: 'goal',
    },
    {
      key: 'results',
      kind: 'lines',
      heading: { ar: 'نتيجة الهدف الاستراتيجي التي يدعمها هدف البرنامج', en: 'Results' },
      widthPx: 300,
    },
    {
      key: 'responsibleSector',
      kind: 'lines',
      heading: { ar: 'اسم القطاع المسؤول', en: 'Responsible sector' },
      widthPx: 200,
      block: true,
      within: 'goal',
    },
  ],
});
