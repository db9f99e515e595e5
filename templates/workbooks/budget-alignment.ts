import { cover } from './cover.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

const title = 'الموائمة بين الخطة الاستراتيجية وبرامج الموازنة';

/** The alignment of the strategic plan with the budget programmes: one sheet per goal, one row per alignment line. */
export const budgetAlignment = {
  id: 'budget-alignment',
  initials: 'BUD',
  title: { ar: title, en: 'Alignment of the strategic plan with the budget programmes' },
  table: 'budget-alignment',
  goalLine: { toTheLetter: false, text: 'الهدف الاستراتيجي ({goalNumber}): {goalTitle}' },
  look: ministryLook,
  page: landscapePage,
  cover,
  sheets: [
    {
      per: 'goal',
      sheet: {
        name: 'الهدف {goalNumber}',
        blocks: [
          { block: 'line', style: 'title', text: title },
          { block: 'line', style: 'goal', text: '{goalLine}', onEveryPage: true },
          {
            block: 'table',
            rows: 'alignment',
            whenEmpty: {
              as: 'line',
              line: { block: 'line', style: 'warning', text: 'لا يوجد جدول مواءمة لهذا الهدف بعد.' },
            },
            columns: [
              {
                key: 'programme',
                heading: 'اسم برنامج الموازنة',
                width: 16,
                merge: 'block',
                tinted: true,
                newBlock: 'strong',
              },
              { key: 'policyAims', heading: 'غايات سياسة برنامج الموازنة', width: 24, merge: 'block' },
              { key: 'programmeObjectives', heading: 'اهداف برنامج الموازنة', width: 24, merge: 'block' },
              { key: 'results', heading: 'نتيجة الهدف الاستراتيجي التي يدعمها هدف البرنامج', width: 32 },
              { key: 'responsibleSector', heading: 'اسم القطاع المسؤول', width: 20, merge: 'block' },
            ],
          },
        ],
      },
      withoutGoals: {
        name: 'المواءمة',
        blocks: [
          { block: 'line', style: 'title', text: title },
          { block: 'line', style: 'warning', text: 'لا توجد أهداف استراتيجية في البيانات المرجعية للخطة.' },
        ],
      },
    },
  ],
} as const satisfies WorkbookTemplate;
