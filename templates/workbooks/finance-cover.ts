import { cover, coverStanding, coverTitles } from './cover.ts';
import type { SheetTemplate } from './workbook-template.ts';

/** The head of the finance report: the cover of every workbook, and how fresh each plan in it is. */
export const financeCover = {
  name: cover.name,
  blocks: [
    ...coverTitles,
    { block: 'line', style: 'subtitle', text: 'رقم التقرير: {reportNumber}' },
    { block: 'line', style: 'subtitle', text: 'أقدم قراءة: {oldestReading} · أحدث قراءة: {newestReading}' },
    ...coverStanding,
    {
      block: 'table',
      rows: 'departments',
      columns: [
        { key: 'department', heading: 'الجهة', width: 32, tinted: true },
        { key: 'state', heading: 'الحالة', width: 14 },
        { key: 'version', heading: 'النسخة السارية', width: 10 },
        { key: 'readAt', heading: 'قُرئت في', width: 18 },
        { key: 'acceptedOn', heading: 'سارية منذ', width: 14 },
        { key: 'approval', heading: 'الاعتماد', width: 22 },
        { key: 'activities', heading: 'عدد الأنشطة', width: 10 },
        { key: 'indicators', heading: 'عدد المؤشرات', width: 10 },
      ],
    },
  ],
} as const satisfies SheetTemplate;
