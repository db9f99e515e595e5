import { cover } from './cover.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { Line, WorkbookTemplate } from './workbook-template.ts';

const titles = [
  { block: 'line', style: 'title', text: '{planTitle}' },
  { block: 'line', style: 'goal', text: '{goalLine}' },
] as const satisfies readonly Line[];

/** The executive plan: one sheet per section, under its goal, one row per activity. */
export const executivePlan = {
  id: 'executive-plan',
  initials: 'EXE',
  title: { ar: 'الخطة التنفيذية', en: 'Executive plan' },
  table: 'executive-plan',
  goalLine: { toTheLetter: true, text: 'الهدف الاستراتيجي ({goalNumber}): {goalTitle}' },
  look: ministryLook,
  page: landscapePage,
  cover,
  sheets: [
    {
      per: 'section',
      sheet: {
        name: '{goalNumber}-{sectionNumber} {sectionTitle}',
        blocks: [
          ...titles,
          { block: 'line', style: 'subHeading', text: '{subHeading}' },
          { block: 'line', style: 'sectionTitle', text: '{titleAbove}', onEveryPage: true },
          {
            block: 'table',
            rows: 'section',
            band: { block: 'line', style: 'band', text: '{titleInside}' },
            whenEmpty: {
              as: 'row',
              line: { block: 'line', style: 'body', text: 'لم ترد أنشطة لهذا المحور.' },
            },
            columns: [
              { key: 'intervention', heading: 'التدخلات الاستراتيجية', width: 14, merge: 'block' },
              { key: 'goalText', heading: 'الهدف الاستراتيجي', width: 14, merge: 'block' },
              { key: 'subObjective', heading: 'الهدف الفرعي', width: 16, merge: 'block' },
              { key: 'activity', heading: 'النشاطات', width: 46 },
              { key: 'indicators', heading: 'مؤشر القياس', width: 34 },
              {
                key: 'programme',
                heading: 'البرنامج على الموازنة',
                width: 18,
                merge: 'block',
                tinted: true,
                newBlock: 'strong',
              },
            ],
          },
          { block: 'line', style: 'note', text: '{footnote}' },
          {
            block: 'line',
            style: 'warning',
            text: 'لم ترد بعد خطة «{missingDepartment}»، ولذلك لا تظهر أنشطتها في هذا الجدول.',
          },
        ],
      },
      withoutSections: {
        name: 'الهدف {goalNumber}',
        blocks: [...titles, { block: 'line', style: 'warning', text: 'لا محاور لهذا الهدف في الخطة التنفيذية.' }],
      },
      withoutGoals: {
        name: 'الخطة التنفيذية',
        blocks: [
          titles[0],
          { block: 'line', style: 'warning', text: 'لا توجد أهداف استراتيجية في البيانات المرجعية للخطة.' },
        ],
      },
    },
  ],
} as const satisfies WorkbookTemplate;
