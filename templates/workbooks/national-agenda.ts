import { cover } from './cover.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

const title = 'الموائمة بين أجندة السياسات الوطنية والأهداف الاستراتيجية';

/** The alignment of the national policy agenda with the strategic goals: one row per line of the policies' interventions. */
export const nationalAgenda = {
  id: 'national-agenda',
  initials: 'NAT',
  title: { ar: title, en: 'Alignment of the national policy agenda with the strategic goals' },
  table: 'national-agenda',
  look: ministryLook,
  page: landscapePage,
  cover,
  sheets: [
    {
      per: 'plan',
      sheet: {
        name: 'أجندة السياسات الوطنية',
        blocks: [
          { block: 'line', style: 'title', text: title },
          {
            block: 'table',
            rows: 'agenda',
            whenEmpty: {
              as: 'line',
              line: {
                block: 'line',
                style: 'warning',
                text: 'لا توجد أجندة للسياسات الوطنية في البيانات المرجعية بعد.',
              },
            },
            columns: [
              {
                key: 'nationalGoal',
                heading: 'الأهداف الوطنية',
                width: 20,
                merge: 'block',
                tinted: true,
                newBlock: 'strong',
              },
              { key: 'nationalPolicy', heading: 'السياسات الوطنية', width: 26, merge: 'block' },
              { key: 'policyInterventions', heading: 'التدخلات السياساتية', width: 54 },
              { key: 'strategicGoal', heading: 'الأهداف الاستراتيجية للوزارة', width: 30, merge: 'block' },
            ],
          },
        ],
      },
    },
  ],
} as const satisfies WorkbookTemplate;
